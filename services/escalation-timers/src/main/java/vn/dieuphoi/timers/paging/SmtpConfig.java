package vn.dieuphoi.timers.paging;

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

    /** How long to wait for a connection, and for each answer. */
    @WithDefault("PT10S")
    Duration patience();
}
