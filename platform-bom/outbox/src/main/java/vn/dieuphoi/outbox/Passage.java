package vn.dieuphoi.outbox;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.Set;
import vn.dieuphoi.contracts.events.Event;

/** The way of records through one transaction: the one that arrived, then those it releases. */
final class Passage {
    /** What every passage needs. */
    record Means(ParkedStore parked, Listeners listeners, OutboxMeters meters) {}

    private final ParkedStore parked;
    private final Listeners listeners;
    private final OutboxMeters meters;
    private final Work work;
    private final Set<Long> leaveOut;

    Passage(Means means, Work work, Set<Long> leaveOut) {
        this.parked = means.parked();
        this.listeners = means.listeners();
        this.meters = means.meters();
        this.work = work;
        this.leaveOut = leaveOut;
    }

    /** True when the record was applied, false when it was a duplicate or had to be parked. */
    Uni<Boolean> enter(Incoming incoming) {
        return incoming.legible()
                ? parked.move(work, incoming).chain(moved -> moved ? open(incoming) : decide(incoming))
                : parkNow(incoming, Parking.illegible("no readable CloudEvents attributes"));
    }

    /** For a record that is not simply the next. */
    private Uni<Boolean> decide(Incoming incoming) {
        return parked.lastApplied(work, incoming).chain(last -> inOrder(incoming, last));
    }

    private Uni<Boolean> inOrder(Incoming incoming, long last) {
        long sequence = incoming.envelope().sequence();
        if (sequence <= last) {
            meters.received("DUPLICATE");
            return parked.forget(work, incoming).replaceWith(false);
        }
        if (sequence > last + 1 && !incoming.topic().compacted()) {
            return parkNow(incoming, Parking.gap(last));
        }
        return parked.advance(work, incoming).chain(() -> open(incoming));
    }

    /**
     * Applies the record, to which the inbox has been moved, whatever its sequence; an unknown type is parked and
     * does not hold its aggregate.
     */
    Uni<Boolean> open(Incoming incoming) {
        Optional<Class<? extends Event>> type = incoming.eventType();
        return type.isEmpty()
                ? parkNow(incoming, Parking.unknownType()).call(() -> release(incoming))
                : apply(incoming, incoming.decode(type.get())).replaceWith(true);
    }

    private Uni<Void> apply(Incoming incoming, Received received) {
        meters.received("APPLIED");
        return listeners
                .of(incoming.topic())
                .apply(work, received)
                .call(() -> parked.forget(work, incoming))
                .call(() -> release(incoming));
    }

    private Uni<Boolean> parkNow(Incoming incoming, Parking parking) {
        meters.received(parking.reason().name());
        return parked.park(work, incoming, parking).replaceWith(false);
    }

    private Uni<Void> release(Incoming applied) {
        return parked.releasedBy(work, applied, leaveOut)
                .chain(next -> next.map(this::unpark)
                        .map(unparked -> unparked.chain(() -> release(applied)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** What the one before has changed is written first, so that its failure is its own. */
    private Uni<Void> unpark(ParkedRecord released) {
        return work.session().flush().chain(() -> enterReleased(released));
    }

    private Uni<Void> enterReleased(ParkedRecord released) {
        return enter(released.incoming())
                .replaceWithVoid()
                .onFailure(failure -> !(failure instanceof UnparkFailed) && !Failures.isInfrastructure(failure))
                .transform(failure -> new UnparkFailed(released, failure));
    }

    /** A parked record failed while another one's transaction released it. */
    static final class UnparkFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ParkedRecord parked;

        UnparkFailed(ParkedRecord parked, Throwable cause) {
            super(cause);
            this.parked = parked;
        }

        ParkedRecord parked() {
            return parked;
        }
    }
}
