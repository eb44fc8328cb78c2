package vn.dieuphoi.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.outbox.Work;

/** The table of keys taken and answers given. */
@ApplicationScoped
class IdempotencyStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private static final String TAKE = """
            insert into idempotency (organisation, route, key, request_sha256, created_at)
            values (:organisation, :route, :key, :body, :now) on conflict do nothing
            """;
    private static final String KEEP = """
            update idempotency set status = :status, headers = :headers, body = :answer
            where organisation = :organisation and route = :route and key = :key
            """;
    private static final String KEPT = """
            select request_sha256, status, headers, body from idempotency
            where organisation = :organisation and route = :route and key = :key
            """;
    private static final String PURGE = """
            delete from idempotency where (organisation, route, key) in (
                select organisation, route, key from idempotency where created_at < :before
                order by created_at limit :limit for update skip locked)
            """;

    private final InstantSource clock;

    IdempotencyStore(InstantSource clock) {
        this.clock = clock;
    }

    /** What was stored for a key: the digest of the request and the answer to it. */
    record Kept(Sha256 body, StoredResponse answer) {}

    /** Waits for a twin in progress; false when the key is taken already. */
    Uni<Boolean> take(Work work, IdempotentRequest request) {
        return keyed(work.session().createNativeQuery(TAKE), request)
                .setParameter("body", request.body().value())
                .setParameter("now", clock.instant())
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    Uni<Void> keep(Work work, IdempotentRequest request, StoredResponse answer) {
        return keyed(work.session().createNativeQuery(KEEP), request)
                .setParameter("status", answer.status())
                .setParameter("headers", write(answer.headers()))
                .setParameter("answer", answer.body())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Kept> kept(Work work, IdempotentRequest request) {
        return keyed(work.session().<Object[]>createNativeQuery(KEPT), request)
                .getSingleResult()
                .map(IdempotencyStore::read);
    }

    /** Forgets keys older than the given age, at most {@code limit} of them; gives how many. */
    Uni<Integer> purge(Work work, Duration age, int limit) {
        return work.session()
                .createNativeQuery(PURGE)
                .setParameter("before", clock.instant().minus(age))
                .setParameter("limit", limit)
                .executeUpdate();
    }

    private static <R> Mutiny.Query<R> keyed(Mutiny.Query<R> query, IdempotentRequest request) {
        return query.setParameter("organisation", request.organisation().value())
                .setParameter("route", request.route())
                .setParameter("key", request.key().value());
    }

    private static Kept read(Object[] row) {
        var answer = new StoredResponse(((Number) row[1]).intValue(), readHeaders((String) row[2]), (String) row[3]);
        return new Kept(new Sha256((String) row[0]), answer);
    }

    private static String write(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of strings cannot fail to be written", impossible);
        }
    }

    private static Map<String, String> readHeaders(String stored) {
        try {
            return JSON.readValue(stored, HEADERS);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the stored headers of an idempotent answer are damaged", damaged);
        }
    }
}
