package vn.dieuphoi.coordinator.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import vn.dieuphoi.coordinator.cases.domain.AcknowledgementOutcome.When;
import vn.dieuphoi.coordinator.cases.domain.Law;

/** When and by which law decisions are made. */
@ApplicationScoped
class DecisionClock {
    private final InstantSource clock;
    private final Law law;

    DecisionClock(InstantSource clock, Law law) {
        this.clock = clock;
        this.law = law;
    }

    /** Now, as exactly as the database keeps it, so that what was announced and what is read back are the same. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Law law() {
        return law;
    }

    /** Now, and the rule by which receipt is acknowledged now. */
    When acknowledging() {
        var now = now();
        return new When(now, law.acknowledgement(now));
    }
}
