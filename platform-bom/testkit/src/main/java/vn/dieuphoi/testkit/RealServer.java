package vn.dieuphoi.testkit;

/** A real server of the test run, a process of its own, that a test may end and start again. */
public interface RealServer {

    /** Where it listens, on the loopback address. */
    int port();

    boolean isAlive();

    /** SIGKILL; returns when no process of it is left. */
    void kill();

    /** An orderly end. */
    void stop();

    /** Starts it again on the same port and data, after stopping it where it still runs. */
    void restart();
}
