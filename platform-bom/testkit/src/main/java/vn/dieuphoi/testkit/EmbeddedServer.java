package vn.dieuphoi.testkit;

import vn.dieuphoi.parts.Part;

/** A part as a server of the test run. */
class EmbeddedServer implements RealServer {

    private final Part part;
    private final int port;

    EmbeddedServer(Part part, int port) {
        this.part = part;
        this.port = port;
    }

    /** A test before may have left it dead. */
    final void revive() {
        if (!isAlive()) {
            restart();
        }
    }

    @Override
    public final int port() {
        return port;
    }

    @Override
    public final boolean isAlive() {
        return part.isAlive();
    }

    @Override
    public final void kill() {
        part.kill();
    }

    @Override
    public final void stop() {
        part.stop();
    }

    @Override
    public final void restart() {
        part.restart();
    }
}
