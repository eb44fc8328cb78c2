package vn.dieuphoi.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.dieuphoi.edge.Calls.as;
import static vn.dieuphoi.edge.Calls.key;
import static vn.dieuphoi.edge.Calls.post;
import static vn.dieuphoi.edge.Calls.problem;
import static vn.dieuphoi.edge.Calls.reporter;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.outbox.UnitOfWork;

@QuarkusTest
@QuarkusTestResource(Server.class)
class IdempotencyIT {
    @Inject
    UnitOfWork unitOfWork;

    @Inject
    IdempotencyStore keys;

    @Test
    void createsOnceAndRepeatsTheAnswer() {
        String key = key();
        var first = post("{\"name\": \"Một\"}", key);
        var second = post("{\"name\": \"Một\"}", key);

        first.then()
                .statusCode(201)
                .header("Location", startsWith("/things/"))
                .header("Idempotent-Replayed", nullValue());
        second.then()
                .statusCode(201)
                .header("Location", first.header("Location"))
                .header("Idempotent-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        post("{\"name\": \"Hai\"}", key).then().spec(problem(422, "idempotency-key-reused"));
    }

    @Test
    void answersConcurrentTwinsAlike() throws Exception {
        String key = key();
        Callable<Response> post = () -> post("{\"name\": \"twin\"}", key);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(Collections.nCopies(8, post));
            var locations = new HashSet<String>();
            for (var answer : answers) {
                answer.get().then().statusCode(201);
                locations.add(answer.get().header("Location"));
            }
            assertThat(locations).hasSize(1);
        }
    }

    @Test
    void leavesTheKeyFreeWhenTheEffectFails() {
        String key = key();
        post("{\"name\": \"refused\"}", key).then().spec(problem(409, "request-refused"));
        post("{\"name\": \"second try\"}", key).then().statusCode(201);
    }

    @Test
    void keepsTheKeysOfOrganisationsApart() {
        String key = key();
        post("{\"name\": \"a\"}", key).then().statusCode(201);
        as("veris-health", "reporter")
                .header("Idempotency-Key", key)
                .body("{\"name\": \"b\"}")
                .post("/things")
                .then()
                .statusCode(201);
    }

    @Test
    void forgetsOldKeys() {
        String key = key();
        String first = post("{\"name\": \"a\"}", key).header("Location");
        int forgotten = unitOfWork
                .run(work -> keys.purge(work, Duration.ZERO, 1000))
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(forgotten).isPositive();
        assertThat(post("{\"name\": \"a\"}", key).header("Location")).isNotEqualTo(first);
    }

    @Test
    void insistsOnAKey() {
        reporter().body("{\"name\": \"a\"}").post("/things").then().spec(problem(400, "idempotency-key-missing"));
        post("{\"name\": \"a\"}", "a b").then().spec(problem(400, "idempotency-key-malformed"));
    }
}
