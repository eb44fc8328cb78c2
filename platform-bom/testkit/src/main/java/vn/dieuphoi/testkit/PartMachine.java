package vn.dieuphoi.testkit;

import vn.dieuphoi.parts.Part;

/** A part that runs as a process of this machine. */
record PartMachine(Part part, int port) implements Machine {

    @Override
    public boolean isAlive() {
        return part.isAlive();
    }

    @Override
    public void kill() {
        part.kill();
    }

    @Override
    public void stop() {
        part.stop();
    }

    @Override
    public void restart() {
        part.restart();
    }
}
