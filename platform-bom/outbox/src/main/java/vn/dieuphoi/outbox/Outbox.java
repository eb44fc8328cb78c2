package vn.dieuphoi.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
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
                insert into aggregate_version (aggregate, version) values ($2, 1)
                on conflict (aggregate) do update set version = aggregate_version.version + 1
                returning version)
            insert into outbox
                (id, aggregate, version, shard, topic, record_key, type, subject, payload, occurred_at)
            select $1, $2, next.version, $3, $4, $5, $6, $7, $8, $9 from next
            """;

    /** The same for many events, of one aggregate or of several: the rows are written in the order given. */
    private static final String APPEND_ALL = """
            with event as (
                select e.*, row_number() over (partition by aggregate order by place) as step
                from unnest($1::uuid[], $2::text[], $3::smallint[], $4::text[], $5::text[], $6::text[], $7::text[],
                    $8::bytea[]) with ordinality
                    as e (id, aggregate, shard, topic, record_key, type, subject, payload, place)),
            total as (
                select aggregate, count(*) as steps from event group by aggregate order by aggregate),
            last as (
                insert into aggregate_version (aggregate, version) select aggregate, steps from total
                on conflict (aggregate) do update set version = aggregate_version.version + excluded.version
                returning aggregate, version)
            insert into outbox
                (id, aggregate, version, shard, topic, record_key, type, subject, payload, occurred_at)
            select id, aggregate, version - steps + step, shard, topic, record_key, type, subject, payload, $9
            from event join last using (aggregate) join total using (aggregate) order by place
            """;

    private final InstantSource clock;

    Outbox(InstantSource clock) {
        this.clock = clock;
    }

    /** Appends one event; it gets the next version of its aggregate. */
    public Uni<Void> append(Work work, Event event) {
        return Sql.update(
                        work,
                        APPEND,
                        Ids.next(),
                        event.aggregate().toString(),
                        shardOf(event.key()),
                        topic(event),
                        event.key(),
                        type(event),
                        event.aggregate().id(),
                        EventCodec.encode(event),
                        clock.instant())
                .replaceWithVoid();
    }

    /** Appends several events in the order given. */
    public Uni<Void> appendAll(Work work, List<? extends Event> events) {
        return switch (events.size()) {
            case 0 -> Uni.createFrom().voidItem();
            case 1 -> append(work, events.getFirst());
            default -> appendMany(work, events);
        };
    }

    private Uni<Void> appendMany(Work work, List<? extends Event> events) {
        return Sql.update(
                        work,
                        APPEND_ALL,
                        all(events, event -> Ids.next(), UUID[]::new),
                        all(events, event -> event.aggregate().toString(), String[]::new),
                        all(events, event -> shardOf(event.key()), Short[]::new),
                        all(events, Outbox::topic, String[]::new),
                        all(events, Event::key, String[]::new),
                        all(events, Outbox::type, String[]::new),
                        all(events, event -> event.aggregate().id(), String[]::new),
                        all(events, event -> Buffer.buffer(EventCodec.encode(event)), Buffer[]::new),
                        clock.instant())
                .replaceWithVoid();
    }

    private static <T> Object all(List<? extends Event> events, Function<Event, T> value, IntFunction<T[]> array) {
        return events.stream().map(value).toArray(array);
    }

    private static String topic(Event event) {
        return EventTypes.of(event).topic().topicName();
    }

    private static String type(Event event) {
        return EventTypes.of(event).name();
    }

    static short shardOf(String key) {
        return (short) Math.floorMod(key.hashCode(), SHARDS);
    }
}
