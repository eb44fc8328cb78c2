package vn.dieuphoi.outbox;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.Topic;

/**
 * Applies each event once in effect and in the order of its aggregate, however often and in whatever order its record
 * arrives. What cannot be applied is parked and holds up its own aggregate only.
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final UnitOfWork unitOfWork;
    private final ParkedStore parked;
    private final OutboxMeters meters;
    private final List<TopicListener> listeners;
    private final Map<Topic, Lanes<Arrival>> lanes;

    Inbox(
            UnitOfWork unitOfWork,
            ParkedStore parked,
            OutboxMeters meters,
            OutboxConfig config,
            @All List<TopicListener> listeners) {
        this.unitOfWork = unitOfWork;
        this.parked = parked;
        this.meters = meters;
        this.listeners = listeners;
        this.lanes = new EnumMap<>(Topic.class);
        Lanes.Width width = new Lanes.Width(config.lanes(), config.admitted(), config.together());
        for (Topic topic : Topic.values()) {
            lanes.put(topic, new Lanes<>(width, this::settle));
        }
    }

    /**
     * Takes a message of a topic's channel and acknowledges it when its effect, or its parking, is committed. Messages
     * of one key are applied in the order they came, others beside them. The result completes when there is room for
     * another message.
     */
    public Uni<Void> receive(Topic topic, Message<byte[]> message) {
        Arrival arrival = Arrival.of(topic, message);
        return lanes.get(topic).enter(arrival.incoming().lane(), arrival);
    }

    /**
     * Takes a record. The result completes when its effect, or its parking, is committed; while the database is away
     * it waits and tries again, for ever.
     */
    public Uni<Void> receive(Topic topic, ConsumerRecord<String, byte[]> consumed) {
        return patiently(() -> settle(Incoming.read(topic, consumed), Set.of()));
    }

    private Uni<Void> settle(List<Arrival> arrivals) {
        List<Incoming> incoming = arrivals.stream().map(Arrival::incoming).toList();
        Uni<Void> settled = incoming.size() == 1
                ? patiently(() -> settle(incoming.getFirst(), Set.of()))
                : patiently(() -> together(incoming)
                        .onFailure(failure -> !Failures.isInfrastructure(failure))
                        .recoverWithUni(() -> eachAlone(incoming)));
        return settled.onItemOrFailure()
                .transformToUni((done, failure) -> inTurn(arrivals, arrival -> arrival.settled(failure)));
    }

    /** One transaction for all; if one of them cannot be applied, none is. */
    private Uni<Void> together(List<Incoming> incoming) {
        return unitOfWork.run(work -> inTurn(
                incoming,
                one -> new Passage(work, Set.of())
                        .enter(one)
                        .chain(() -> work.session().flush())
                        .invoke(() -> forget(work))));
    }

    /** The next record begins with an empty session, as in a transaction of its own. */
    private static void forget(Work work) {
        Mutiny.Session same = work.session().clear();
    }

    private Uni<Void> eachAlone(List<Incoming> incoming) {
        return inTurn(incoming, one -> settle(one, Set.of()));
    }

    private static <T> Uni<Void> inTurn(List<T> items, Function<T, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> step.apply(item))
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Void> patiently(Supplier<Uni<? extends Void>> attempt) {
        return Uni.createFrom()
                .deferred(attempt)
                .onFailure(Failures::isInfrastructure)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    /** Tries a parked record once more; true when it was applied. */
    Uni<Boolean> retry(ParkedRecord record) {
        return unitOfWork
                .run(work -> parked.lock(work, record.id())
                        .chain(mine ->
                                mine ? again(work, record) : Uni.createFrom().item(false)))
                .onFailure(failure -> !Failures.isInfrastructure(failure))
                .recoverWithUni(failure -> postpone(record, failure).replaceWith(false));
    }

    private Uni<Boolean> again(Work work, ParkedRecord record) {
        Passage passage = new Passage(work, Set.of());
        return record.reason() == ParkedReason.UNKNOWN_TYPE
                ? parked.lastApplied(work, record.incoming()).chain(() -> passage.open(record.incoming()))
                : passage.enter(record.incoming());
    }

    /** Notes the failed try on the record that caused it, which is not always the one that was tried. */
    private Uni<Void> postpone(ParkedRecord record, Throwable failure) {
        return failure instanceof UnparkFailed unpark
                ? park(unpark.parked().incoming(), unpark.getCause())
                : park(record.incoming(), failure);
    }

    /** One attempt; parked records whose own application failed on the way are left out of the next. */
    private Uni<Void> settle(Incoming incoming, Set<Long> leaveOut) {
        return unitOfWork
                .run(work -> new Passage(work, leaveOut).enter(incoming))
                .replaceWithVoid()
                .onFailure(UnparkFailed.class)
                .recoverWithUni(failure -> without((UnparkFailed) failure, incoming, leaveOut))
                .onFailure(failure -> !Failures.isInfrastructure(failure))
                .recoverWithUni(failure -> park(incoming, failure));
    }

    private Uni<Void> without(UnparkFailed failure, Incoming incoming, Set<Long> leaveOut) {
        Set<Long> more = Stream.concat(
                        leaveOut.stream(), Stream.of(failure.parked().id()))
                .collect(Collectors.toUnmodifiableSet());
        return park(failure.parked().incoming(), failure.getCause()).chain(() -> settle(incoming, more));
    }

    private Uni<Void> park(Incoming incoming, Throwable failure) {
        Parking parking = Parking.of(failure);
        if (parking.reason() == ParkedReason.FAILED) {
            LOG.errorf(failure, "A record failed and is parked. %s", describe(incoming));
        }
        meters.received(parking.reason().name());
        return unitOfWork.run(work -> parked.park(work, incoming, parking));
    }

    private TopicListener listener(Topic topic) {
        return listeners.stream()
                .filter(candidate -> candidate.topic() == topic)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no listener for " + topic));
    }

    private static String describe(Incoming incoming) {
        return "aggregate=%s sequence=%d type=%s topic=%s partition=%d offset=%d"
                .formatted(
                        incoming.envelope().aggregate(),
                        incoming.envelope().sequence(),
                        incoming.envelope().type(),
                        incoming.topic(),
                        incoming.place().partition(),
                        incoming.place().offset());
    }

    /** The way of records through one transaction: the one that arrived, then those it releases. */
    private final class Passage {
        private final Work work;
        private final Set<Long> leaveOut;

        Passage(Work work, Set<Long> leaveOut) {
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
            return listener(incoming.topic())
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
    }

    /** A parked record failed while another one's transaction released it. */
    private static final class UnparkFailed extends RuntimeException {
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
