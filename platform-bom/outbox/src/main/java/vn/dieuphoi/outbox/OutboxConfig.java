package vn.dieuphoi.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the outbox and the inbox, {@code dieuphoi.outbox.*}. */
@ConfigMapping(prefix = "dieuphoi.outbox")
public interface OutboxConfig {
    /** The CloudEvents source of what this service publishes. */
    @WithDefault("/dieuphoi/${quarkus.application.name}")
    String source();

    /** Whether this process relays; a second process may do it instead. */
    @WithDefault("true")
    boolean relay();

    /** How long the relay sleeps when nothing wakes it: the bound for events committed by another process. */
    @WithDefault("PT0.1S")
    Duration poll();

    /** A transaction that takes longer is given up by its caller. */
    @WithDefault("PT15S")
    Duration transactionLimit();

    /** A rebuild of a projection, one transaction however large it is, that takes longer is given up. */
    @WithDefault("PT12H")
    Duration rebuildLimit();

    /** Rows taken in one look. */
    @WithDefault("256")
    int batch();

    /** Aggregates being sent or waiting after a failure; past it the relay fetches nothing new. */
    @WithDefault("1024")
    int inFlight();

    /** The longest pause before a failed send, or a parked record that waits for its cause, is tried again. */
    @WithDefault("PT30S")
    Duration longestBackoff();

    /** Transactions that apply records of one topic at the same time; each holds a connection meanwhile. */
    @WithDefault("3")
    int groups();

    /** Records of one topic that are held in memory, being applied or waiting behind their key. */
    @WithDefault("512")
    int admitted();

    /** Records that are applied in one transaction, when so many wait. */
    @WithDefault("64")
    int together();

    /** How often parked records are looked at and counted. */
    @WithDefault("PT2S")
    Duration sweep();

    /** A record parked for longer raises an alarm. */
    @WithDefault("PT5M")
    Duration parkedAlarm();

    /** How long the start waits for the database's time; zero when an image is trained, where there is no database. */
    @WithDefault("PT30S")
    Duration firstReading();

    /** A jump of the clock by more than this holds the timers. */
    @WithDefault("PT5S")
    Duration clockJump();

    /** How long the clock has to run evenly after a jump before it is trusted again. */
    @WithDefault("PT1M")
    Duration clockTrust();
}
