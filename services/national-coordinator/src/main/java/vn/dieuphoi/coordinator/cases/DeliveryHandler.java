package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import vn.dieuphoi.coordinator.cases.domain.Decision;
import vn.dieuphoi.coordinator.cases.domain.DeliveryOrder;
import vn.dieuphoi.coordinator.cases.domain.Settlement;
import vn.dieuphoi.coordinator.directory.DirectoryHandler;
import vn.dieuphoi.coordinator.directory.domain.Directory;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;

/** Gives out the deliveries that are to be sent and takes in what became of them. */
@ApplicationScoped
public class DeliveryHandler {
    private final UnitOfWork unitOfWork;
    private final DeliveryStore queue;
    private final CaseRegister cases;
    private final DirectoryHandler directory;
    private final DecisionClock decisions;

    DeliveryHandler(
            UnitOfWork unitOfWork,
            DeliveryStore queue,
            CaseRegister cases,
            DirectoryHandler directory,
            DecisionClock decisions) {
        this.unitOfWork = unitOfWork;
        this.queue = queue;
        this.cases = cases;
        this.directory = directory;
        this.decisions = decisions;
    }

    /**
     * Gives out deliveries that are due, and to nobody else for a while.
     *
     * @param lease how long; it must be longer than an attempt can take
     */
    public Uni<List<DeliveryOrder>> claim(int limit, Duration lease) {
        var now = decisions.now();
        return unitOfWork.run(
                work -> queue.claim(work, now, now.plus(lease), limit).chain(orders -> addressed(work, orders)));
    }

    private Uni<List<DeliveryOrder>> addressed(Work work, List<DeliveryOrder> orders) {
        var recipients =
                orders.stream().map(order -> order.delivery().organisation()).toList();
        return orders.isEmpty()
                ? Uni.createFrom().item(orders)
                : directory.of(work, recipients).map(found -> addressed(orders, found));
    }

    private List<DeliveryOrder> addressed(List<DeliveryOrder> orders, Directory found) {
        var now = decisions.now();
        return orders.stream()
                .map(order -> order.to(found.mailbox(order.delivery().organisation(), now)))
                .toList();
    }

    /**
     * Takes in what became of deliveries: one transaction, in which each case is read and written once. The specialised
     * unit's own leg may begin with it.
     */
    public Uni<Void> settle(List<Settlement> settled) {
        var byCase = settled.stream().collect(Collectors.groupingBy(Settlement::incident));
        return unitOfWork.run(work -> cases.decideAll(
                work,
                byCase.keySet(),
                undecided -> decide(undecided, byCase.get(undecided.next().id()))));
    }

    private Decision decide(Decision undecided, List<Settlement> settled) {
        var decision = undecided;
        for (var one : settled) {
            decision = decision.then(incident -> one.of(incident, decisions.law()));
        }
        return decision;
    }

    /** Nothing was handed over, certainly: it is tried again later and this attempt does not count. */
    public Uni<Void> putOff(DeliveryOrder order, Duration pause) {
        return unitOfWork.run(
                work -> queue.postpone(work, order, decisions.now().plus(pause), 1));
    }

    /** It may have been handed over, and it may not: it is sent again later, as the same mail. */
    public Uni<Void> repeat(DeliveryOrder order, Duration pause) {
        return unitOfWork.run(
                work -> queue.postpone(work, order, decisions.now().plus(pause), 0));
    }
}
