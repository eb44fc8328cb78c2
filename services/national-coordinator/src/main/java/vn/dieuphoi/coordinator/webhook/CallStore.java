package vn.dieuphoi.coordinator.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dieuphoi.coordinator.webhook.domain.Call;
import vn.dieuphoi.coordinator.webhook.domain.CallId;
import vn.dieuphoi.coordinator.webhook.domain.EndpointId;
import vn.dieuphoi.outbox.Work;

/** The calls of one endpoint as a log. That the endpoint is the reader's was asked before. */
@ApplicationScoped
class CallStore {
    private static final String SHOWN = """
            select cast(json_build_object('id', c.id, 'what', c.what, 'incident', c.incident, 'state', c.state,
                'created_at', c.created_at, 'attempts', c.attempts, 'due_at', c.due_at, 'log', (
                    select json_agg(a order by a.number) from webhook_attempt a where a.call = c.id)) as text)
            from webhook_call c where c.endpoint = :endpoint
            """;
    static final String LIST =
            SHOWN + " and (c.created_at, c.id) < (:createdAt, :id) order by c.created_at desc, c.id desc limit :limit";
    private static final String FIND = SHOWN + " and c.id = :id";

    /** Its schedule begins anew, and the endpoint is tried at once. */
    private static final String AGAIN = """
            with again as (
                update webhook_call set state = 'pending',
                    due_at = case when leased_until > :now then due_at else cast(:now as timestamptz) end,
                    setbacks = 0, ended_at = null, asked_at = :now
                where id = :id and endpoint = :endpoint returning endpoint)
            update webhook_endpoint e set rest_until = 'epoch' from again a where e.id = a.endpoint
            """;

    /** Where a page of the log begins. */
    record Place(Instant createdAt, UUID id) {
        static final Place START = new Place(
                Instant.parse("9999-01-01T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));
    }

    /** The calls to an endpoint, last made first. */
    Uni<List<Call>> list(Work work, EndpointId endpoint, Place before, int limit) {
        return work.session()
                .createNativeQuery(LIST, String.class)
                .setParameter("endpoint", endpoint.value())
                .setParameter("createdAt", before.createdAt())
                .setParameter("id", before.id())
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(CallStore::call).toList());
    }

    Uni<Optional<Call>> find(Work work, EndpointId endpoint, CallId id) {
        return work.session()
                .createNativeQuery(FIND, String.class)
                .setParameter("endpoint", endpoint.value())
                .setParameter("id", id.value())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(CallStore::call));
    }

    private static Call call(String row) {
        return WebhookJson.read(row, CallRow.class).call();
    }

    /** Makes a call again, as the same call. */
    Uni<Void> again(Work work, EndpointId endpoint, CallId id, Instant now) {
        return work.session()
                .createNativeQuery(AGAIN)
                .setParameter("now", now)
                .setParameter("id", id.value())
                .setParameter("endpoint", endpoint.value())
                .executeUpdate()
                .replaceWithVoid();
    }
}
