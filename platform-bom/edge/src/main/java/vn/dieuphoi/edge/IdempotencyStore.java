package vn.dieuphoi.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;

/** The table of keys taken and answers given. */
@ApplicationScoped
class IdempotencyStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private static final String TAKE = """
            insert into idempotency (organisation, route, key, request_sha256, created_at)
            values ($1, $2, $3, $4, $5) on conflict do nothing
            """;
    private static final String KEEP = """
            update idempotency set status = $4, headers = $5, body = $6
            where organisation = $1 and route = $2 and key = $3
            """;
    private static final String KEPT = """
            select request_sha256, status, headers, body from idempotency
            where organisation = $1 and route = $2 and key = $3
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
        return Sql.update(
                        work,
                        TAKE,
                        request.organisation().value(),
                        request.route(),
                        request.key().value(),
                        request.body().value(),
                        clock.instant())
                .map(rows -> rows == 1);
    }

    Uni<Void> keep(Work work, IdempotentRequest request, StoredResponse answer) {
        return Sql.update(
                        work,
                        KEEP,
                        request.organisation().value(),
                        request.route(),
                        request.key().value(),
                        answer.status(),
                        write(answer.headers()),
                        answer.body())
                .replaceWithVoid();
    }

    Uni<Kept> kept(Work work, IdempotentRequest request) {
        return Sql.select(
                        work,
                        KEPT,
                        request.organisation().value(),
                        request.route(),
                        request.key().value())
                .map(rows -> read(rows.getFirst()));
    }

    /** Forgets keys older than the given age, at most {@code limit} of them; gives how many. */
    Uni<Integer> purge(Work work, Duration age, int limit) {
        return work.session()
                .createNativeQuery(PURGE)
                .setParameter("before", clock.instant().minus(age))
                .setParameter("limit", limit)
                .executeUpdate();
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
