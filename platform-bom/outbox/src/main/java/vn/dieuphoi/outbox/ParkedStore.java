package vn.dieuphoi.outbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dieuphoi.contracts.events.Topic;

/** The inbox's tables: the last version applied per source and aggregate, and the parked records. */
@ApplicationScoped
class ParkedStore {
    /**
     * Takes the row lock of the aggregate, so that one record of it is decided at a time; and nothing while a
     * projection is rebuilt.
     */
    private static final String LAST_APPLIED = """
            insert into inbox (source, aggregate, version)
            select $1, $2, 0 where pg_try_advisory_xact_lock_shared(%s)
            on conflict (source, aggregate) do update set version = inbox.version returning version
            """.formatted(RebuildStore.GATE);

    /** The same for a record that is, most likely, the first of its aggregate. */
    private static final String BEGIN = """
            insert into inbox (source, aggregate, version)
            select $1, $2, $3 where pg_try_advisory_xact_lock_shared(%s)
            on conflict (source, aggregate) do update set version = excluded.version
            where inbox.version = excluded.version - 1
            """.formatted(RebuildStore.GATE);

    /** Whole states: the newest counts, whatever was before. */
    private static final String RENEW = BEGIN.replace("= excluded.version - 1", "< excluded.version");

    private static final String NEXT = """
            update inbox set version = $3 where source = $1 and aggregate = $2 and version = $3 - 1
            and pg_try_advisory_xact_lock_shared(%s)
            """.formatted(RebuildStore.GATE);
    private static final String ADVANCE =
            "update inbox set version = greatest(version, $3) where source = $1 and aggregate = $2";
    private static final String PARK = """
            insert into parked (topic, kafka_part, kafka_offset, record_key, source, aggregate, version, type, time,
                payload, reason, detail, waits_for, retry_at)
            values (:topic, :partition, :offset, :key, :source, :aggregate, :version, :type, :time,
                :payload, :reason, :detail, :waitsFor,
                case when :passes then clock_timestamp() + interval '1 second' end)
            on conflict (topic, kafka_part, kafka_offset) do update set
                reason = excluded.reason, detail = excluded.detail, waits_for = excluded.waits_for,
                attempts = parked.attempts + 1,
                retry_at = case when excluded.retry_at is not null
                    then clock_timestamp() + least(power(2, parked.attempts), 300) * interval '1 second' end
            """;

    /** Exactly the columns of the row: Hibernate Reactive trips over any other. */
    private static final String SELECT = """
            select p.id, p.topic, p.kafka_part, p.kafka_offset, p.record_key, p.source, p.aggregate, p.version, p.type,
                p.time, p.payload, p.reason from parked p
            """;

    private static final String RELEASED = SELECT + """
            where p.id = (select c.id from parked c
                where c.id <> all ($3) and (c.waits_for = $2
                    or (c.reason = 'GAP' and c.source = $1 and c.aggregate = $2
                        and c.version <= (select i.version + 1 from inbox i
                            where i.source = $1 and i.aggregate = $2)))
                order by c.version limit 1)
            """;
    private static final String DUE = SELECT + """
            where p.retry_at <= clock_timestamp() order by p.retry_at, p.version limit :limit
            """;
    private static final String AFTER = SELECT + "where p.id > :after order by p.id limit :limit";

    /**
     * Moves the inbox to the record if that is the next of its aggregate, or any newer one of a compacted topic, and
     * takes the lock of its row; false when it is not, and nothing has happened.
     */
    Uni<Boolean> move(Work work, Incoming incoming) {
        String first = incoming.topic().compacted() ? RENEW : BEGIN;
        String statement =
                incoming.envelope().sequence() == 1 || incoming.topic().compacted() ? first : NEXT;
        return at(work, statement, incoming).map(moved -> moved == 1);
    }

    Uni<Long> lastApplied(Work work, Incoming incoming) {
        return Sql.select(
                        work,
                        LAST_APPLIED,
                        incoming.envelope().source(),
                        incoming.envelope().aggregate())
                .map(rows -> rows.stream().findFirst().map(row -> (Long) row[0]).orElseThrow(RebuildInProgress::new));
    }

    /** Moves the inbox past the record. */
    Uni<Void> advance(Work work, Incoming incoming) {
        return at(work, ADVANCE, incoming).replaceWithVoid();
    }

    private static Uni<Integer> at(Work work, String statement, Incoming incoming) {
        Incoming.Envelope envelope = incoming.envelope();
        return Sql.update(work, statement, envelope.source(), envelope.aggregate(), envelope.sequence());
    }

    /** Deletes the parked row of a record that came from there. */
    Uni<Void> forget(Work work, Incoming incoming) {
        return incoming.parkedAs()
                .map(id ->
                        Sql.update(work, "delete from parked where id = $1", id).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Parks the record, or notes another failed try of one that is parked. */
    Uni<Void> park(Work work, Incoming incoming, Parking parking) {
        Incoming.Envelope envelope = incoming.envelope();
        return work.session()
                .createNativeQuery(PARK)
                .setParameter("topic", incoming.topic().topicName())
                .setParameter("partition", incoming.place().partition())
                .setParameter("offset", incoming.place().offset())
                .setParameter("key", incoming.key().orElse(null))
                .setParameter("source", envelope.source())
                .setParameter("aggregate", envelope.aggregate())
                .setParameter("version", incoming.legible() ? envelope.sequence() : null)
                .setParameter("type", envelope.type())
                .setParameter("time", envelope.time())
                .setParameter("payload", incoming.payload().array())
                .setParameter("reason", parking.reason().name())
                .setParameter("detail", parking.detail())
                .setParameter("waitsFor", parking.waitsFor().orElse(null))
                .setParameter("passes", parking.reason().passes())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The next parked record that the applied one lets go: the next version, or one that waited for this aggregate. */
    Uni<Optional<ParkedRecord>> releasedBy(Work work, Incoming applied, Set<Long> leaveOut) {
        return Sql.select(
                        work,
                        RELEASED,
                        applied.envelope().source(),
                        applied.envelope().aggregate(),
                        leaveOut.toArray(Long[]::new))
                .map(rows -> rows.stream().findFirst().map(ParkedRow::of).map(ParkedStore::read));
    }

    /** Parked records that time alone may cure and whose pause is over. */
    Uni<List<ParkedRecord>> due(Work work, int limit) {
        return work.session()
                .createNativeQuery(DUE, ParkedRow.class)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(ParkedStore::read).toList());
    }

    /** All parked records in the order of their aggregates. */
    Uni<List<ParkedRecord>> page(Work work, long afterId, int limit) {
        return work.session()
                .createNativeQuery(AFTER, ParkedRow.class)
                .setParameter("after", afterId)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(ParkedStore::read).toList());
    }

    /** Locks a parked row; false when another process has it or it is gone. */
    Uni<Boolean> lock(Work work, long id) {
        return work.session()
                .createNativeQuery("select id from parked where id = :id for update skip locked", Long.class)
                .setParameter("id", id)
                .getResultList()
                .map(found -> !found.isEmpty());
    }

    /** How many records are parked, and for how many seconds the oldest. */
    Uni<Object[]> count(Work work) {
        return work.session().createNativeQuery("""
                        select count(*), coalesce(cast(extract(epoch from now() - min(parked_at)) as bigint), 0) from parked
                        """, Object[].class).getSingleResult();
    }

    /** How many of these are still parked. */
    Uni<Integer> left(Work work, Long[] ids) {
        return work.session()
                .createNativeQuery("select count(*) from parked where id = any(:ids)", Long.class)
                .setParameter("ids", ids)
                .getSingleResult()
                .map(Long::intValue);
    }

    private static ParkedRecord read(ParkedRow row) {
        byte[] payload = row.payload;
        return new ParkedRecord(
                row.id,
                ParkedReason.valueOf(row.reason),
                new Incoming(
                        Topic.named(row.topic),
                        new Incoming.Place(row.partition, row.offset),
                        Optional.ofNullable(row.recordKey),
                        new Incoming.Envelope(
                                row.source,
                                row.aggregate,
                                row.version == null ? 0 : row.version,
                                row.type,
                                row.time == null ? Instant.EPOCH : row.time),
                        new Incoming.Payload(payload == null ? null : () -> payload),
                        Optional.of(row.id)));
    }
}
