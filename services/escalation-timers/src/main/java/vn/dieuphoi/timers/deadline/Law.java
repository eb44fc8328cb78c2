package vn.dieuphoi.timers.deadline;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.dieuphoi.rulebook.Rulebook;

/** Gives the rulebook that this service evaluates. */
@Singleton
class Law {
    private static final Logger LOG = Logger.getLogger(Law.class);

    /** Read at the start: a rulebook that is not sound, or a target that the law forbids, is found before any event. */
    void read(@Observes StartupEvent starting, Rulebook rulebook) {
        LOG.infof(
                "The rulebook was read. version=%s rules=%d",
                rulebook.version(), rulebook.rules().size());
    }

    @Produces
    @Singleton
    Rulebook rulebook(DeadlineConfig config) {
        return config.rulebook()
                .map(Rulebook::read)
                .orElseGet(Rulebook::packaged)
                .without(config.withoutSets().orElse(Set.of()))
                .withProvinces(config.provinces())
                .withTargets(config.targets());
    }
}
