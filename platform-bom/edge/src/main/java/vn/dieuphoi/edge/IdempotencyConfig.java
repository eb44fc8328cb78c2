package vn.dieuphoi.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of idempotent creation. */
@ConfigMapping(prefix = "dieuphoi.idempotency")
interface IdempotencyConfig {
    /** How long a key is remembered. A client that repeats a report later than this is told it is a new one. */
    @WithDefault("P30D")
    Duration retention();

    /** How often old keys are looked for. */
    @WithDefault("PT1H")
    Duration sweep();
}
