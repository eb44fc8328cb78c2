package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.events.SubmissionRouted;
import vn.dieuphoi.coordinator.cases.domain.CaseOpening;
import vn.dieuphoi.coordinator.cases.domain.Decision;
import vn.dieuphoi.coordinator.directory.DirectoryHandler;
import vn.dieuphoi.outbox.Work;

/** Opens a case for every notice and sends every submission to those whom the law names. */
@ApplicationScoped
class IntakeHandler {
    private static final Logger LOG = Logger.getLogger(IntakeHandler.class);

    private final CaseRegister cases;
    private final DirectoryHandler directory;
    private final AlarmHandler alarms;
    private final CaseMeters meters;
    private final DecisionClock decisions;

    IntakeHandler(
            CaseRegister cases,
            DirectoryHandler directory,
            AlarmHandler alarms,
            CaseMeters meters,
            DecisionClock decisions) {
        this.cases = cases;
        this.directory = directory;
        this.alarms = alarms;
        this.meters = meters;
        this.decisions = decisions;
    }

    /** Opens the case of a notice; a case that is open already stays as it is. */
    Uni<Void> open(Work work, NoticeAccepted notice) {
        return cases.lock(work, notice.incidentId())
                .chain(found -> found.isPresent() ? Uni.createFrom().voidItem() : openNew(work, notice));
    }

    private Uni<Void> openNew(Work work, NoticeAccepted notice) {
        return directory
                .around(work, notice)
                .map(around -> CaseOpening.of(notice, around, decisions.law(), decisions.now()))
                .chain(opening -> cases.open(work, opening))
                .call(opened -> alarms.raise(work, opened.next()))
                .invoke(this::tellOpened)
                .replaceWithVoid();
    }

    /** Takes a report into its case. Events of one incident arrive in order, so the case is there. */
    Uni<Void> receive(Work work, ReportAccepted report) {
        return cases.decide(
                        work,
                        report.incidentId(),
                        incident -> incident.receive(report, decisions.law(), decisions.now()))
                .invoke(this::tellRouted)
                .replaceWithVoid();
    }

    private void tellOpened(Decision opened) {
        var incident = opened.next();
        meters.unresolved(incident.parties().unresolved());
        if (!incident.parties().unresolved().isEmpty()) {
            LOG.errorf(
                    "A case has roles that nobody holds. incidentId=%s roles=%s",
                    incident.id(), incident.parties().unresolved());
        }
        tellRouted(opened);
    }

    private void tellRouted(Decision decision) {
        if (decision.events().stream().noneMatch(SubmissionRouted.class::isInstance)) {
            meters.unrouted(1);
            LOG.errorf(
                    "A submission has no recipient. incidentId=%s",
                    decision.next().id());
        }
    }
}
