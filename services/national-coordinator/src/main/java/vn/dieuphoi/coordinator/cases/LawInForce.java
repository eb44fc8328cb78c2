package vn.dieuphoi.coordinator.cases;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.dieuphoi.coordinator.cases.domain.Law;
import vn.dieuphoi.rulebook.Rulebook;

/** Gives the law that this service decides by; an unsound rulebook stops the start. */
final class LawInForce {
    private LawInForce() {}

    @Produces
    @Singleton
    static Law law(CaseConfig config) {
        return new Law(config.rulebook().map(Rulebook::read).orElseGet(Rulebook::packaged));
    }
}
