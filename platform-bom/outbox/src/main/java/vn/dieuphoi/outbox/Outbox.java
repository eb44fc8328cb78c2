package vn.dieuphoi.outbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.EventTypes;
import vn.dieuphoi.contracts.ids.Ids;

/** The only way to publish: the event is written beside the state it tells of and leaves after the commit. */
@ApplicationScoped
public class Outbox {
    static final int SHARDS = 16;

    /** One statement: takes the aggregate's next version, and its row lock until the commit, and writes the row. */
    private static final String APPEND = """
            with next as (
                insert into aggregate_version (aggregate, version) values (:aggregate, 1)
                on conflict (aggregate) do update set version = aggregate_version.version + 1
                returning version)
            insert into outbox
                (id, aggregate, version, shard, topic, record_key, type, subject, occurred_at, payload)
            select :id, :aggregate, next.version, :shard, :topic, :key, :type, :subject, :at, :payload from next
            """;

    private final InstantSource clock;

    Outbox(InstantSource clock) {
        this.clock = clock;
    }

    /** Appends one event; it gets the next version of its aggregate. */
    public Uni<Void> append(Work work, Event event) {
        return work.session()
                .createNativeQuery(APPEND)
                .setParameter("aggregate", event.aggregate().toString())
                .setParameter("id", Ids.next())
                .setParameter("shard", (short) shardOf(event.key()))
                .setParameter("topic", EventTypes.of(event).topic().topicName())
                .setParameter("key", event.key())
                .setParameter("type", EventTypes.of(event).name())
                .setParameter("subject", event.aggregate().id())
                .setParameter("at", clock.instant())
                .setParameter("payload", EventCodec.encode(event))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Appends several events in the order given. */
    public Uni<Void> appendAll(Work work, List<? extends Event> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> append(work, event).replaceWith(true))
                .collect()
                .last()
                .replaceWithVoid();
    }

    static int shardOf(String key) {
        return Math.floorMod(key.hashCode(), SHARDS);
    }
}
