package vn.dieuphoi.coordinator.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dieuphoi.coordinator.webhook.domain.CallId;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;

/** The calls that wait, as a queue that several replicas may empty together, fair to every endpoint. */
@ApplicationScoped
class QueueStore {
    /** Held against deletion until the end of the transaction, so that a call never comes without its endpoint. */
    private static final String RECEIVERS = """
            select cast(json_build_object('id', id, 'organisation', organisation) as text) from webhook_endpoint
            where organisation = any ($1) and paused_at is null for key share
            """;

    private static final String ENTER = """
            insert into webhook_call (id, endpoint, what, cause, incident, payload, created_at, asked_at, due_at)
            select id, endpoint, what, cause, incident, payload, created_at, created_at, created_at
            from json_populate_recordset(cast(null as webhook_call), $1::text::json)
            on conflict (endpoint, cause) do nothing
            """;

    /**
     * Hops from endpoint to endpoint along the index of those that wait, so that a long queue costs no more than a
     * short one. An endpoint that works has a few places, one in trouble a single one; the first of each endpoint come
     * before the second of any, and endpoints in trouble share places of their own. The lease on a row: until it ends
     * nobody else takes it up; when its holder dies, somebody else does after that.
     */
    static final String CLAIM = """
            with recursive waiting (endpoint) as (
                (select endpoint from webhook_call where state = 'pending' order by endpoint limit 1)
                union all
                select (select c.endpoint from webhook_call c where c.state = 'pending' and c.endpoint > w.endpoint
                    order by c.endpoint limit 1)
                from waiting w where w.endpoint is not null),
            ready as materialized (
                select e.id, e.failures > 0 as troubled,
                    case when e.failures > 0 then 1 else cast(:perEndpoint as integer) end
                        - (select count(*) from webhook_call c where c.endpoint = e.id and c.leased_until > :now) as room
                from waiting w cross join lateral (
                    select id, failures, paused_at, rest_until from webhook_endpoint where id = w.endpoint offset 0) e
                where e.paused_at is null and e.rest_until <= :now),
            candidate as (
                select c.id, r.troubled, row_number() over (partition by r.troubled order by c.turn, c.due_at) as place
                from ready r cross join lateral (
                    select n.id, n.due_at, row_number() over (order by n.due_at) as turn from (
                        select id, due_at from webhook_call where endpoint = r.id and state = 'pending'
                            and due_at <= :now order by due_at limit :perEndpoint) n) c
                where c.turn <= r.room),
            taken as (
                select c.id from candidate k join webhook_call c on c.id = k.id
                where k.place <= case when k.troubled then cast(:troubled as integer)
                        else cast(:healthy as integer) end
                    and c.state = 'pending' and c.due_at <= :now
                for update of c skip locked)
            update webhook_call c set attempts = attempts + 1, due_at = :until, leased_until = :until
            from taken t, webhook_endpoint e where c.id = t.id and e.id = c.endpoint
            returning cast(json_build_object('id', c.id, 'endpoint', c.endpoint, 'url', e.url, 'payload', c.payload,
                'attempt', c.attempts, 'setbacks', c.setbacks, 'failures', e.failures, 'asked', c.asked_at,
                'secrets', case when e.earlier_until > :now then json_build_array(e.secret, e.earlier_secret)
                    else json_build_array(e.secret) end) as text)
            """;

    /** Only for the holder of the lease: the number of attempts changes hands with it. */
    private static final String SETTLE = """
            with settled as (
                update webhook_call set state = :state, due_at = coalesce(cast(:next as timestamptz), due_at),
                    ended_at = cast(:ended as timestamptz), leased_until = null, setbacks = :setbacks
                where id = :id and state = 'pending' and attempts = :attempt
                returning id, endpoint),
            noted as (
                insert into webhook_attempt (call, number, at, outcome, status)
                select id, cast(:attempt as integer), cast(:at as timestamptz), cast(:outcome as text),
                    cast(:status as integer) from settled)
            update webhook_endpoint e set
                failures = case when cast(:failed as boolean)
                    then greatest(e.failures, cast(:failures as integer)) else 0 end,
                rest_until = coalesce(cast(:rest as timestamptz), 'epoch'),
                paused_at = case when cast(:gone as boolean)
                    then coalesce(e.paused_at, cast(:at as timestamptz)) else e.paused_at end,
                paused_by = case when cast(:gone as boolean) then coalesce(e.paused_by, 'gone') else e.paused_by end,
                version = case when cast(:gone as boolean) then e.version + 1 else e.version end
            from settled s where e.id = s.endpoint
                and (cast(:failed as boolean) or cast(:gone as boolean) or e.failures > 0)
            """;

    private static final String GIVE_UP = """
            update webhook_call set state = 'given-up', ended_at = :now, leased_until = null
            where id in (select id from webhook_call where state = 'pending' and asked_at < :before
                and (leased_until is null or leased_until < :now) order by asked_at limit :limit
                for update skip locked)
            """;
    private static final String FORGET = """
            delete from webhook_call where id in (select id from webhook_call where ended_at < :before
                order by ended_at limit :limit for update skip locked)
            """;

    /** A new row of the queue. */
    private record Entry(
            UUID id,
            UUID endpoint,
            String what,
            String cause,
            UUID incident,
            String payload,
            @JsonProperty("created_at") Instant createdAt) {}

    /** An endpoint to be told. */
    private record Receiver(UUID id, String organisation) {}

    /** Enters a call for every endpoint of the organisations that are told; of facts that are new to it. */
    Uni<Void> enter(Work work, List<Announcement> told, Instant now) {
        Object organisations =
                told.stream().map(one -> one.to().value()).distinct().toArray(String[]::new);
        return Sql.select(work, RECEIVERS, organisations)
                .chain(found -> found.isEmpty() ? Uni.createFrom().voidItem() : enter(work, found, told, now));
    }

    private static Uni<Void> enter(Work work, List<Object[]> found, List<Announcement> told, Instant now) {
        var entries = found.stream()
                .map(row -> WebhookJson.read((String) row[0], Receiver.class))
                .flatMap(receiver -> told.stream()
                        .filter(one -> one.to().value().equals(receiver.organisation()))
                        .map(one -> entry(receiver, one, now)))
                .toList();
        return Sql.update(work, ENTER, WebhookJson.write(entries)).replaceWithVoid();
    }

    private static Entry entry(Receiver receiver, Announcement one, Instant now) {
        return new Entry(
                CallId.next().value(),
                receiver.id(),
                one.payload().type(),
                one.cause(),
                one.incident().value(),
                WebhookJson.write(one.payload()),
                now);
    }

    /**
     * What may be taken up at once.
     *
     * @param healthy calls to endpoints that work
     * @param troubled calls to endpoints whose last call failed
     */
    record Room(int perEndpoint, int healthy, int troubled) {}

    /** Takes up calls that are due. */
    Uni<List<CallOrder>> claim(Work work, Room room, Instant now, Instant until) {
        return work.session()
                .createNativeQuery(CLAIM, String.class)
                .setParameter("perEndpoint", room.perEndpoint())
                .setParameter("healthy", room.healthy())
                .setParameter("troubled", room.troubled())
                .setParameter("now", now)
                .setParameter("until", until)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> WebhookJson.read(row, CallOrder.class))
                        .toList());
    }

    /** Writes down what became of an attempt; nothing where somebody else has taken the call up since. */
    Uni<Void> settle(Work work, CallOrder order, Settlement settlement) {
        var ended = settlement.attempt();
        return work.session()
                .createNativeQuery(SETTLE)
                .setParameter("state", settlement.state().code())
                .setParameter("next", settlement.next().orElse(null))
                .setParameter("ended", settlement.next().isPresent() ? null : ended.at())
                .setParameter("setbacks", order.setbacks() + 1)
                .setParameter("id", order.id())
                .setParameter("attempt", order.attempt())
                .setParameter("at", ended.at())
                .setParameter("outcome", ended.outcome())
                .setParameter("status", ended.status().orElse(null))
                .setParameter("failed", settlement.rest().isPresent())
                .setParameter("failures", order.failures() + 1)
                .setParameter("rest", settlement.rest().orElse(null))
                .setParameter("gone", settlement.gone())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Gives up calls that were made before an instant; how many. */
    Uni<Integer> giveUp(Work work, Instant before, Instant now, int limit) {
        return work.session()
                .createNativeQuery(GIVE_UP)
                .setParameter("now", now)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }

    /** Forgets calls that ended before an instant; how many. */
    Uni<Integer> forget(Work work, Instant before, int limit) {
        return work.session()
                .createNativeQuery(FORGET)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
