package vn.dieuphoi.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of sending webhooks, {@code dieuphoi.webhooks.*}. */
@ConfigMapping(prefix = "dieuphoi.webhooks")
interface WebhookConfig {
    /** Whether webhooks may go to this machine, and then without encryption: for the local profile only. */
    @WithDefault("false")
    boolean loopbackAllowed();

    /** An attempt ends after this, whatever the receiver does. */
    @WithDefault("PT10S")
    Duration limit();

    /** How long to wait for a connection. */
    @WithDefault("PT3S")
    Duration connectLimit();

    /** How long to wait for the addresses of a name. */
    @WithDefault("PT3S")
    Duration resolveLimit();

    /** Connections to one address at the same time. */
    @WithDefault("8")
    int perHost();

    /** Attempts at the same time, to all addresses together; one more is told that we are busy. */
    @WithDefault("256")
    int together();

    /** Bytes of an answer that are read, and thrown away, before the connection is closed. */
    @WithDefault("4096")
    int answerBytes();
}
