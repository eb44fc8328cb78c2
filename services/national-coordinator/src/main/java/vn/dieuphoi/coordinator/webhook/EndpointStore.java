package vn.dieuphoi.coordinator.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.coordinator.webhook.domain.Endpoint;
import vn.dieuphoi.coordinator.webhook.domain.EndpointId;
import vn.dieuphoi.outbox.Work;

/** The endpoints of organisations. Whose an endpoint is, is asked in every statement. */
@ApplicationScoped
class EndpointStore {
    static final String LIST = """
            select cast(row_to_json(e) as text) from webhook_endpoint e
            where organisation = :organisation and id > :after order by id limit :limit
            """;
    private static final String FIND = """
            select cast(row_to_json(e) as text) from webhook_endpoint e where id = :id and organisation = :organisation
            """;
    private static final String LOCK = FIND + " for update";

    /** Two who register at the same time are counted one after the other. */
    private static final String COUNT = """
            select count(e.id) from (select pg_advisory_xact_lock(hashtextextended('webhook/' || :organisation, 0))) l
            left join webhook_endpoint e on e.organisation = :organisation
            """;

    private static final String INSERT = """
            insert into webhook_endpoint (id, organisation, url, description, created_at, version, secret)
            values (:id, :organisation, :url, :description, :createdAt, :version, :secret)
            """;

    /** What is changed is tried at once, however often it failed before. */
    private static final String UPDATE = """
            update webhook_endpoint set url = :url, description = :description, paused_at = :pausedAt,
                paused_by = :pausedBy, version = :version, failures = 0, rest_until = 'epoch'
            where id = :id
            """;

    private static final String DELETE = "delete from webhook_endpoint where id = :id and organisation = :organisation";
    private static final String ROTATE = """
            update webhook_endpoint set earlier_secret = secret, earlier_until = :until, secret = :secret,
                version = version + 1
            where id = :id and organisation = :organisation
            """;

    /** The endpoints of an organisation, oldest first. */
    Uni<List<Endpoint>> list(Work work, OrganisationId organisation, EndpointId after, int limit) {
        return work.session()
                .createNativeQuery(LIST, String.class)
                .setParameter("organisation", organisation.value())
                .setParameter("after", after.value())
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(EndpointStore::endpoint).toList());
    }

    Uni<Optional<Endpoint>> find(Work work, OrganisationId organisation, EndpointId id) {
        return one(work, FIND, organisation, id);
    }

    /** The endpoint, held for a change until the end of the transaction. */
    Uni<Optional<Endpoint>> lock(Work work, OrganisationId organisation, EndpointId id) {
        return one(work, LOCK, organisation, id);
    }

    private static Uni<Optional<Endpoint>> one(Work work, String sql, OrganisationId organisation, EndpointId id) {
        return work.session()
                .createNativeQuery(sql, String.class)
                .setParameter("id", id.value())
                .setParameter("organisation", organisation.value())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(EndpointStore::endpoint));
    }

    private static Endpoint endpoint(String row) {
        return WebhookJson.read(row, EndpointRow.class).endpoint();
    }

    /** How many endpoints an organisation has. */
    Uni<Long> count(Work work, OrganisationId organisation) {
        return work.session()
                .createNativeQuery(COUNT, Long.class)
                .setParameter("organisation", organisation.value())
                .getSingleResult();
    }

    Uni<Void> insert(Work work, Endpoint endpoint, String sealedSecret) {
        return work.session()
                .createNativeQuery(INSERT)
                .setParameter("id", endpoint.id().value())
                .setParameter("organisation", endpoint.organisation().value())
                .setParameter("url", endpoint.url())
                .setParameter("description", endpoint.description().orElse(null))
                .setParameter("createdAt", endpoint.createdAt())
                .setParameter("version", endpoint.version())
                .setParameter("secret", sealedSecret)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> update(Work work, Endpoint endpoint) {
        return work.session()
                .createNativeQuery(UPDATE)
                .setParameter("url", endpoint.url())
                .setParameter("description", endpoint.description().orElse(null))
                .setParameter(
                        "pausedAt", endpoint.pause().map(Endpoint.Pause::since).orElse(null))
                .setParameter(
                        "pausedBy",
                        endpoint.pause().map(pause -> pause.by().code()).orElse(null))
                .setParameter("version", endpoint.version())
                .setParameter("id", endpoint.id().value())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Whether there was one to delete; its calls go with it. */
    Uni<Boolean> delete(Work work, OrganisationId organisation, EndpointId id) {
        return work.session()
                .createNativeQuery(DELETE)
                .setParameter("id", id.value())
                .setParameter("organisation", organisation.value())
                .executeUpdate()
                .map(deleted -> deleted > 0);
    }

    /** Whether there was one to give a new secret; the one it had is valid for a while longer. */
    Uni<Boolean> rotate(Work work, Endpoint endpoint, String sealedSecret, Instant earlierUntil) {
        return work.session()
                .createNativeQuery(ROTATE)
                .setParameter("until", earlierUntil)
                .setParameter("secret", sealedSecret)
                .setParameter("id", endpoint.id().value())
                .setParameter("organisation", endpoint.organisation().value())
                .executeUpdate()
                .map(rotated -> rotated > 0);
    }
}
