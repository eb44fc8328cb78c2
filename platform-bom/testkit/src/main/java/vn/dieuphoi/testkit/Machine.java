package vn.dieuphoi.testkit;

/** What a server of the test run runs in: a process of this machine, or a container. */
interface Machine {

    /** Where the server listens, on the loopback address; the same after every restart. */
    int port();

    boolean isAlive();

    void kill();

    void stop();

    /** Returns when the server answers again. */
    void restart();
}
