package vn.dieuphoi.coordinator.preparedness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.coordinator.preparedness.domain.Assessment;
import vn.dieuphoi.coordinator.preparedness.domain.AssessmentId;
import vn.dieuphoi.coordinator.preparedness.domain.Entered;
import vn.dieuphoi.coordinator.preparedness.domain.Occasion;
import vn.dieuphoi.coordinator.preparedness.domain.PlanId;
import vn.dieuphoi.coordinator.preparedness.domain.PlanSection;
import vn.dieuphoi.coordinator.preparedness.domain.ResponsePlan;
import vn.dieuphoi.edge.Caller;
import vn.dieuphoi.edge.Callers;
import vn.dieuphoi.edge.RequestFields;
import vn.dieuphoi.rulebook.LegalTime;

/** Who asks, and what: reads requests about preparedness. */
@ApplicationScoped
class PreparednessDesk {
    private static final int LINE = 500;
    private static final int TEXT = 5_000;
    private static final int MOST_SECTIONS = 100;

    private final Callers callers;
    private final InstantSource clock;

    PreparednessDesk(Callers callers, InstantSource clock) {
        this.callers = callers;
        this.clock = clock;
    }

    Caller caller() {
        return callers.current();
    }

    ResponsePlan plan(SystemId system, byte[] body) {
        var fields = RequestFields.of(body);
        var title = fields.required("title").line(LINE);
        var number = fields.optional("number").line(LINE);
        var sections = fields.required("sections").values(MOST_SECTIONS, PlanSection::fromString);
        var document = fields.optional("sha256").value(Sha256::new);
        var approvedBy = fields.required("approvedBy").value(OrganisationId::new);
        var approvedOn = day(fields, "approvedOn");
        fields.throwIfInvalid();
        return new ResponsePlan(
                PlanId.next(),
                system,
                new ResponsePlan.Content(title.orElseThrow(), number, sections, document),
                new ResponsePlan.Approval(approvedBy.orElseThrow(), approvedOn.orElseThrow()),
                entered());
    }

    Assessment assessment(SystemId system, byte[] body) {
        var fields = RequestFields.of(body);
        var assessor = fields.required("assessor").value(OrganisationId::new);
        var assessedOn = day(fields, "assessedOn");
        var occasion = fields.required("occasion").value(Occasion::fromString);
        var outcome = fields.required("outcome").text(TEXT);
        var reference = fields.optional("reference").line(LINE);
        fields.throwIfInvalid();
        return new Assessment(
                AssessmentId.next(),
                system,
                new Assessment.Conduct(assessor.orElseThrow(), assessedOn.orElseThrow(), occasion.orElseThrow()),
                new Assessment.Result(outcome.orElseThrow(), reference),
                entered());
    }

    /** A day that has come. */
    private Optional<LocalDate> day(RequestFields fields, String name) {
        var day = fields.required(name).value(LocalDate::parse);
        day.filter(LegalTime.dayOf(clock.instant())::isBefore).ifPresent(later -> Refusals.inTheFuture(fields, name));
        return day;
    }

    private Entered entered() {
        return new Entered(caller().organisation(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
