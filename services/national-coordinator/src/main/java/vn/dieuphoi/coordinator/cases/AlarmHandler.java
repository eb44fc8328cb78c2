package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.coordinator.cases.domain.AlarmOrder;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.coordinator.cases.domain.RoleAlarm;
import vn.dieuphoi.coordinator.directory.DirectoryHandler;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;

/** Raises an alarm for each role that nobody holds, gives out those that are to be mailed, takes in what became of it. */
@ApplicationScoped
public class AlarmHandler {
    private final UnitOfWork unitOfWork;
    private final AlarmStore alarms;
    private final DirectoryHandler directory;
    private final DecisionClock decisions;

    AlarmHandler(UnitOfWork unitOfWork, AlarmStore alarms, DirectoryHandler directory, DecisionClock decisions) {
        this.unitOfWork = unitOfWork;
        this.alarms = alarms;
        this.directory = directory;
        this.decisions = decisions;
    }

    /** In the transaction that opens the cases: a role that nobody holds is never passed over in silence. */
    Uni<Void> raise(Work work, List<IncidentCase> opened) {
        return alarms.raise(
                work,
                opened.stream()
                        .flatMap(incident -> RoleAlarm.of(incident, decisions.law(), decisions.now()))
                        .toList());
    }

    /**
     * Gives out the alarm that is due longest, and to nobody else for a while.
     *
     * @param lease how long; it must be longer than an attempt can take
     */
    public Uni<Optional<AlarmOrder>> claim(Duration lease) {
        var now = decisions.now();
        return unitOfWork.run(work -> alarms.claim(work, now, now.plus(lease))
                .chain(found -> found.map(order -> addressed(work, order).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    private Uni<AlarmOrder> addressed(Work work, AlarmOrder order) {
        return order.coordinator()
                .map(coordinator -> directory
                        .of(work, List.of(coordinator))
                        .map(found -> order.to(found.mailbox(coordinator, decisions.now()))))
                .orElseGet(() -> Uni.createFrom().item(order));
    }

    /** The mail server took it over, or refused it for good. */
    public Uni<Void> end(AlarmOrder order, boolean taken, String answer) {
        return unitOfWork.run(work ->
                alarms.end(work, order, new AlarmStore.End(taken ? "sent" : "failed", decisions.now(), answer)));
    }

    /** Nothing was handed over, certainly: it is tried again later and this attempt does not count. */
    public Uni<Void> putOff(AlarmOrder order, Duration pause) {
        return unitOfWork.run(
                work -> alarms.postpone(work, order, decisions.now().plus(pause), 1));
    }

    /** It may have been handed over, and it may not: it is sent again later, as the same mail. */
    public Uni<Void> repeat(AlarmOrder order, Duration pause) {
        return unitOfWork.run(
                work -> alarms.postpone(work, order, decisions.now().plus(pause), 0));
    }
}
