package vn.dieuphoi.coordinator.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import vn.dieuphoi.coordinator.cases.domain.Law;

/** When, by which law and how many at a time cases follow the directory. */
@ApplicationScoped
class ReroutingTimes {
    private final DecisionClock clock;
    private final ReroutingConfig config;

    ReroutingTimes(DecisionClock clock, ReroutingConfig config) {
        this.clock = clock;
        this.config = config;
    }

    Instant now() {
        return clock.now();
    }

    Law law() {
        return clock.law();
    }

    /** When every transaction of now has ended. */
    Instant settled() {
        return now().plus(config.settle());
    }

    int batch() {
        return config.batch();
    }
}
