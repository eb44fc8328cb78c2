package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jboss.logging.Logger;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.events.SubmissionRouted;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.coordinator.cases.domain.CaseOpening;
import vn.dieuphoi.coordinator.cases.domain.Decision;
import vn.dieuphoi.coordinator.directory.DirectoryHandler;
import vn.dieuphoi.coordinator.directory.domain.Directory;
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

    /** Opens the cases of notices, however many in the same few statements; a case that is open stays as it is. */
    Uni<Void> open(Work work, List<NoticeAccepted> notices) {
        var first = new LinkedHashMap<IncidentId, NoticeAccepted>();
        notices.forEach(notice -> first.putIfAbsent(notice.incidentId(), notice));
        return Uni.combine()
                .all()
                .unis(cases.there(work, first.keySet()), directory.around(work, List.copyOf(first.values())))
                .asTuple()
                .chain(found -> {
                    first.keySet().removeAll(found.getItem1());
                    return first.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : openNew(work, openings(first.values(), found.getItem2()));
                });
    }

    private List<Decision> openings(Collection<NoticeAccepted> notices, Directory around) {
        return notices.stream()
                .map(notice -> CaseOpening.of(notice, around, decisions.law(), decisions.now()))
                .toList();
    }

    private Uni<Void> openNew(Work work, List<Decision> openings) {
        return Work.atOnce(
                        cases.open(work, openings),
                        alarms.raise(work, openings.stream().map(Decision::next).toList()))
                .invoke(() -> openings.forEach(this::tellOpened));
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
