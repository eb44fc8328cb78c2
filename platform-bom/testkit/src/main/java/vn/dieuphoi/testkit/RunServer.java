package vn.dieuphoi.testkit;

/** A server of the test run, wherever it runs. */
class RunServer implements RealServer {

    private final Machine machine;

    RunServer(Machine machine) {
        this.machine = machine;
    }

    /** A test before may have left it dead. */
    final void revive() {
        if (!isAlive()) {
            restart();
        }
    }

    @Override
    public final int port() {
        return machine.port();
    }

    @Override
    public final boolean isAlive() {
        return machine.isAlive();
    }

    @Override
    public final void kill() {
        machine.kill();
    }

    @Override
    public final void stop() {
        machine.stop();
    }

    @Override
    public final void restart() {
        machine.restart();
    }
}
