package vn.dieuphoi.coordinator.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.dieuphoi.coordinator.cases.domain.Law;
import vn.dieuphoi.coordinator.preparedness.BindingLaw;

/** Knows which rules bind by the law that cases are decided by. */
@ApplicationScoped
class RulesInForce implements BindingLaw {
    private final Law law;

    RulesInForce(Law law) {
        this.law = law;
    }

    @Override
    public boolean binds(String rule, LocalDate day) {
        return law.binds(rule, day);
    }
}
