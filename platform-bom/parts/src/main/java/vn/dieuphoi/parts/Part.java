package vn.dieuphoi.parts;

import java.nio.file.Path;
import vn.dieuphoi.parts.process.OwnProcess;

/** A server that runs as a process of its own and listens on the loopback address only. */
public interface Part extends AutoCloseable {

    /** The process as it runs now; a restart brings another one. */
    OwnProcess process();

    /** Ends the server in its own orderly way; nothing happens when it has ended already. */
    void stop();

    /** Starts the server again on the same data and ports, after stopping it where it still runs. */
    void restart();

    default String name() {
        return process().launch().name();
    }

    default long pid() {
        return process().pid();
    }

    default Path log() {
        return process().launch().log();
    }

    default boolean isAlive() {
        return process().isAlive();
    }

    /** SIGKILL to the whole server; returns when no process of it is left. */
    default void kill() {
        process().kill();
    }

    @Override
    default void close() {
        stop();
    }
}
