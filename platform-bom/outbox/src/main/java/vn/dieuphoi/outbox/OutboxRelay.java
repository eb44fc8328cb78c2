package vn.dieuphoi.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Carries committed events to the broker, each aggregate strictly by version, and deletes them after the broker's
 * acknowledgement. Aggregates do not wait for each other: one that fails is tried again later, alone.
 */
@ApplicationScoped
public class OutboxRelay {
    /** The aggregates that are on their way are looked up in a table of hashes: they may be many, and so may the rows. */
    private static final String FETCH = """
            select position, id, aggregate, version, shard, topic, record_key, type, subject, payload, occurred_at
            from outbox where position > $4 and shard = any($1) and aggregate not in (select unnest($2::text[]))
            order by position limit $3
            """;

    private static final String DELETE = "delete from outbox where position = any($1)";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final OutboxConfig config;
    private final OutboxMeters meters;
    private final MutinyEmitter<byte[]> emitter;
    private final ShardLocks shards;
    private final InFlight inFlight;
    private final Horizon horizon = new Horizon(System.nanoTime());
    private final PollingLoop loop;
    private volatile long lookedNanos = System.nanoTime() - BETWEEN_LOOKS.toNanos();

    OutboxRelay(
            OutboxConfig config,
            OutboxMeters meters,
            Pool pool,
            @Channel("outbox") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 4096)
                    MutinyEmitter<byte[]> emitter,
            UnitOfWork unitOfWork) {
        this.config = config;
        this.meters = meters;
        this.emitter = emitter;
        this.shards = new ShardLocks(pool);
        this.inFlight = new InFlight(config.longestBackoff());
        this.loop = new PollingLoop("outbox-relay", config.poll(), this::step);
        unitOfWork.afterCommit(loop::wake);
    }

    void start(@Observes StartupEvent started) {
        if (config.relay()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (config.relay()) {
            loop.stop();
        }
    }

    /** Under load every commit and every answer of the broker asks for a look; some of them share one. */
    private Uni<Boolean> step() {
        long since = System.nanoTime() - lookedNanos;
        return since >= BETWEEN_LOOKS.toNanos()
                ? look()
                : Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .by(BETWEEN_LOOKS.minusNanos(since))
                        .chain(this::look);
    }

    private Uni<Boolean> look() {
        lookedNanos = System.nanoTime();
        return shards.connection(inFlight.shards())
                .chain(connection -> look(connection, inFlight.settled()))
                .invoke(rows -> byAggregate(rows).values().forEach(this::dispatch))
                .map(rows -> rows.size() == config.batch())
                .onFailure()
                .call(failure -> shards.reset().onFailure().recoverWithNull());
    }

    /**
     * Both statements travel at once; what the first deletes, the second does not see. Where one fails, what was sent is
     * deleted in the next look, a second time if it must.
     */
    private Uni<List<Outgoing>> look(SqlConnection connection, List<InFlight.Settled> settled) {
        Long[] sent = settled.stream().flatMap(one -> one.sent().stream()).toArray(Long[]::new);
        return Work.atOnce(delete(connection, sent), fetch(connection, settled))
                .onFailure()
                .invoke(() -> inFlight.keep(settled))
                .invoke(() -> {
                    inFlight.release(settled);
                    meters.sent(sent.length);
                    meters.heldUp(inFlight.heldUp());
                });
    }

    private static Uni<Void> delete(SqlConnection connection, Long[] sent) {
        return sent.length == 0
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(DELETE)
                        .execute(Tuple.of((Object) sent))
                        .replaceWithVoid();
    }

    private Uni<List<Outgoing>> fetch(SqlConnection connection, List<InFlight.Settled> settled) {
        String[] underWay = inFlight.aggregatesWithout(settled);
        if (underWay.length >= config.inFlight()) {
            return Uni.createFrom().item(List.of());
        }
        return connection
                .preparedQuery(FETCH)
                .execute(Tuple.of(shards.held(), underWay, (long) config.batch(), horizon.after(lookedNanos)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Outgoing::of)
                        .toList());
    }

    private static Map<String, List<Outgoing>> byAggregate(List<Outgoing> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Outgoing::aggregate, LinkedHashMap::new, Collectors.toList()));
    }

    /** Sends the rows of one aggregate one after the other and stops at the first failure. */
    private void dispatch(List<Outgoing> rows) {
        Outgoing first = rows.getFirst();
        horizon.seen(rows.getLast().position());
        inFlight.taken(first.aggregate(), first.shard());
        List<Long> sent = new ArrayList<>();
        Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(
                        row -> send(row).invoke(() -> sent.add(row.position())).replaceWith(row))
                .onItem()
                .ignoreAsUni()
                .subscribe()
                .with(all -> sent(first, sent), failure -> failed(first, sent, failure));
    }

    private void sent(Outgoing first, List<Long> sent) {
        inFlight.sent(first.aggregate(), sent);
        loop.wake();
    }

    private void failed(Outgoing first, List<Long> sent, Throwable failure) {
        meters.sendFailed();
        inFlight.failed(first, sent, failure);
        loop.wake();
    }

    private Uni<Void> send(Outgoing row) {
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(row.topic())
                .withKey(row.key())
                .withHeaders(row.headers(config.source()))
                .build();
        return emitter.sendMessage(Message.of(row.payload().buffer().getBytes()).addMetadata(metadata));
    }
}
