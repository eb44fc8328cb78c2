package vn.dieuphoi.local.stack;

import java.time.Duration;

/** Hears what happens while the system starts and runs; called from several threads. */
public interface Progress {

    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void ready(String part, Duration took) {}

        @Override
        public void note(String sentence) {}
    };

    /** A part or service answers; the time counts from the moment it was started. */
    void ready(String part, Duration took);

    /** Something a person should know: a long step begins, a process died and is started again. */
    void note(String sentence);
}
