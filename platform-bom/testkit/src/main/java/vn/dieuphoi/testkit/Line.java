package vn.dieuphoi.testkit;

import java.time.Duration;

/** A network line that a test makes bad and good again. */
public interface Line {

    /** Every byte takes this much longer in each direction, from now on; zero makes the line quick again. */
    void delay(Duration oneWay);

    /** Connections stay, and new ones are accepted, but no byte passes: what a frozen network looks like. */
    void pause();

    /** Ends a pause; what was held back arrives. */
    void resume();

    /** Resets every open connection; new ones are welcome. */
    void cut();

    /** Resets every open connection and refuses new ones: what a dead server looks like. */
    void refuse();

    /** Takes connections again, on the same port. */
    void accept();

    /** A good line again: quick, not paused, taking connections. */
    default void mend() {
        delay(Duration.ZERO);
        resume();
        accept();
    }
}
