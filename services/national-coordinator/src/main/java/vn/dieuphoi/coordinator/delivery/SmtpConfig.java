package vn.dieuphoi.coordinator.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail server, {@code dieuphoi.smtp.*}. */
@ConfigMapping(prefix = "dieuphoi.smtp")
interface SmtpConfig {
    @WithDefault("localhost")
    String host();

    @WithDefault("25")
    int port();

    /** Whether the connection must be encrypted (STARTTLS) before anything is sent. */
    @WithDefault("false")
    boolean startTls();

    Optional<String> user();

    Optional<String> password();

    /** Connections that are kept open; enough to keep a mail server busy, few enough not to flood it. */
    @WithDefault("8")
    int connections();

    /** How long to wait for a free connection, for a new one, and for each answer. */
    @WithDefault("PT10S")
    Duration patience();
}
