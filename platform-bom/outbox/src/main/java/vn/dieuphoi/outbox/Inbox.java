package vn.dieuphoi.outbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
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
    private static final Duration LATELY = Duration.ofSeconds(1);

    private final UnitOfWork unitOfWork;
    private final ParkedStore parked;
    private final ConvoyStore convoys;
    private final Listeners listeners;
    private final OutboxMeters meters;
    private final Passage.Means means;
    private final Map<Topic, Lanes<Arrival>> lanes;
    private final Map<Topic, Long> convoyed = new ConcurrentHashMap<>();

    // Six: an inbox moves by one aggregate or by many, and hands on to whoever listens.
    Inbox(
            UnitOfWork unitOfWork,
            ParkedStore parked,
            ConvoyStore convoys,
            Listeners listeners,
            OutboxMeters meters,
            OutboxConfig config) {
        this.unitOfWork = unitOfWork;
        this.parked = parked;
        this.convoys = convoys;
        this.listeners = listeners;
        this.meters = meters;
        this.means = new Passage.Means(parked, listeners, meters);
        this.lanes = new EnumMap<>(Topic.class);
        Lanes.Width width = new Lanes.Width(config.groups(), config.admitted(), config.together());
        for (Topic topic : Topic.values()) {
            lanes.put(topic, new Lanes<>(width, arrival -> arrival.incoming().lane(), this::settle));
        }
    }

    /**
     * Takes the records that came at once through a topic's channel and acknowledges them when the effect of each, or
     * its parking, is committed. Records of one key are applied in the order they came, others beside them. The result
     * completes when there is room for more.
     */
    public Uni<Void> receive(Topic topic, Message<List<byte[]>> records) {
        return lanes.get(topic).enter(Arrival.of(topic, records));
    }

    /** Whether records of this topic have lately come faster than they were applied, so that some waited for others. */
    public boolean isQueueing(Topic topic) {
        Long last = convoyed.get(topic);
        return last != null && System.nanoTime() - last < LATELY.toNanos();
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
        Uni<Void> settled = Convoy.of(incoming)
                .map(convoy -> patiently(() -> together(convoy)))
                .orElseGet(() -> eachAlone(incoming));
        return settled.onItemOrFailure()
                .transformToUni((done, failure) -> inTurn(arrivals, arrival -> arrival.settled(failure)));
    }

    /**
     * One transaction for all; if one of them cannot be applied, or lets something parked go, or all together take too
     * long, each gets its own.
     */
    private Uni<Void> together(Convoy convoy) {
        convoyed.put(convoy.topic(), System.nanoTime());
        return unitOfWork
                .run(work -> passTogether(work, convoy))
                .invoke(() -> convoy.members().forEach(one -> meters.received("APPLIED")))
                .onFailure(failure -> failure instanceof TimeoutException || !Failures.isInfrastructure(failure))
                .recoverWithUni(() -> eachAlone(convoy.members()));
    }

    private Uni<Void> passTogether(Work work, Convoy convoy) {
        return convoys.move(work, convoy)
                .chain(moved -> moved
                        ? Work.atOnce(applyAll(work, convoy), requireUnawaited(work, convoy))
                        : Uni.createFrom().failure(new Dissolved()));
    }

    private Uni<Void> requireUnawaited(Work work, Convoy convoy) {
        return convoys.isAwaited(work, convoy)
                .chain(awaited -> awaited
                        ? Uni.createFrom().failure(new Dissolved())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> applyAll(Work work, Convoy convoy) {
        return Uni.createFrom().deferred(() -> listeners.of(convoy.topic()).applyAll(work, convoy.decoded()));
    }

    private Uni<Void> eachAlone(List<Incoming> incoming) {
        return inTurn(incoming, one -> patiently(() -> settle(one, Set.of())));
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
        Passage passage = new Passage(means, work, Set.of());
        return record.reason() == ParkedReason.UNKNOWN_TYPE
                ? parked.lastApplied(work, record.incoming()).chain(() -> passage.open(record.incoming()))
                : passage.enter(record.incoming());
    }

    /** Notes the failed try on the record that caused it, which is not always the one that was tried. */
    private Uni<Void> postpone(ParkedRecord record, Throwable failure) {
        return failure instanceof Passage.UnparkFailed unpark
                ? park(unpark.parked().incoming(), unpark.getCause())
                : park(record.incoming(), failure);
    }

    /** One attempt; parked records whose own application failed on the way are left out of the next. */
    private Uni<Void> settle(Incoming incoming, Set<Long> leaveOut) {
        return unitOfWork
                .run(work -> new Passage(means, work, leaveOut).enter(incoming))
                .replaceWithVoid()
                .onFailure(Passage.UnparkFailed.class)
                .recoverWithUni(failure -> without((Passage.UnparkFailed) failure, incoming, leaveOut))
                .onFailure(failure -> !Failures.isInfrastructure(failure))
                .recoverWithUni(failure -> park(incoming, failure));
    }

    private Uni<Void> without(Passage.UnparkFailed failure, Incoming incoming, Set<Long> leaveOut) {
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

    /** Rolls back a convoy of which one has to be looked at alone. */
    private static final class Dissolved extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Dissolved() {
            super("a convoy is dissolved", null, false, false);
        }
    }
}
