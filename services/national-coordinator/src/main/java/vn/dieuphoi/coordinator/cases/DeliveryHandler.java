package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import vn.dieuphoi.coordinator.cases.domain.DeliveryOrder;
import vn.dieuphoi.coordinator.cases.domain.Handover;
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

    /** The mail server took it over; the specialised unit's own leg may begin with that. */
    public Uni<Void> sent(DeliveryOrder order, String reply) {
        var handover = new Handover(decisions.now(), order.attempt(), reply);
        return unitOfWork
                .run(work -> cases.decide(
                        work,
                        order.opening().incident(),
                        incident -> incident.sent(order.delivery().id(), handover, decisions.law())))
                .replaceWithVoid();
    }

    /**
     * It is given up.
     *
     * @param attempts how often it was handed over; 0 where there was no address
     */
    public Uni<Void> failed(DeliveryOrder order, int attempts, String reason) {
        var handover = new Handover(decisions.now(), attempts, reason);
        return unitOfWork
                .run(work -> cases.decide(
                        work,
                        order.opening().incident(),
                        incident -> incident.failed(order.delivery().id(), handover)))
                .replaceWithVoid();
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
