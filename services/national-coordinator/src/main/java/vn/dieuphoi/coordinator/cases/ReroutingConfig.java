package vn.dieuphoi.coordinator.cases;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the re-routing of open cases, {@code coordinator.rerouting.*}. */
@ConfigMapping(prefix = "coordinator.rerouting")
interface ReroutingConfig {
    /** How often the list is looked into where nobody was woken: a change that takes effect at midnight waits so long. */
    @WithDefault("PT2S")
    Duration poll();

    /** How many cases follow in one transaction: with their deliveries, some hundred rows. */
    @WithDefault("50")
    int batch();

    /** Longer than any transaction lasts that may still open a case by the directory of before. */
    @WithDefault("PT2M")
    Duration settle();
}
