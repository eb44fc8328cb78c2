package vn.dieuphoi.coordinator.cases;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import vn.dieuphoi.coordinator.cases.domain.Law;
import vn.dieuphoi.rulebook.Rulebook;

/** Gives the law that this service decides by, read at the start; an unsound rulebook stops it. */
final class LawInForce {
    private LawInForce() {}

    @Produces
    @Singleton
    @Startup
    static Law law(CaseConfig config) {
        return new Law(config.rulebook()
                .map(Rulebook::read)
                .orElseGet(Rulebook::packaged)
                .without(config.withoutSets().orElse(Set.of()))
                .withProvinces(config.provinces()));
    }
}
