package vn.dieuphoi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RepetitionIT {
    private final String unit = IntakeClient.newUnit();
    private final IntakeClient reporter = IntakeClient.reporterOf(unit);
    private final String key = IntakeClient.newKey();

    @Test
    void givesTheSameReceiptForTheSameSubmission() {
        var first = reporter.giveNotice(key, IntakeClient.NOTICE);
        var again = reporter.giveNotice(key, IntakeClient.NOTICE);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(Register.countsOf(unit)).isEqualTo("1 incidents, 1 submissions, 1 originals");
    }

    @Test
    void answersTwinsAlike() throws InterruptedException {
        var answers = AtOnce.call(6, () -> reporter.giveNotice(key, IntakeClient.NOTICE));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(Register.countsOf(unit)).isEqualTo("1 incidents, 1 submissions, 1 originals");
        try (var intake = TopicProbe.on(Topic.INTAKE)) {
            String incident = answers.getFirst().path("incidentId");
            assertThat(intake.await(1, record -> record.key().equals(incident))).hasSize(1);
        }
    }

    @Test
    void refusesTheKeyForAnotherBody() {
        assertThat(reporter.giveNotice(key, IntakeClient.NOTICE).statusCode()).isEqualTo(201);

        var other = reporter.speaking("en").giveNotice(key, IntakeClient.NOTICE + " ");

        HttpProblem.in(other).hasStatus(422).hasCode("idempotency-key-reused").isWrittenIn("en");
        assertThat(Register.countsOf(unit)).isEqualTo("1 incidents, 1 submissions, 1 originals");
    }

    @Test
    void takesTheSameKeyFromAnotherOrganisation() {
        assertThat(reporter.giveNotice(key, IntakeClient.NOTICE).statusCode()).isEqualTo(201);

        var other = IntakeClient.ofNewUnit().giveNotice(key, IntakeClient.NOTICE);

        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.header("Idempotent-Replayed")).isNull();
    }

    @Test
    void givesTheSameReceiptForTheSameReport() {
        String incident = reporter.giveNotice(IntakeClient.NOTICE).path("incidentId");
        var body = "{\"kind\": \"initial\"}";

        var first = reporter.report(incident, key, body);
        var again = reporter.report(incident, key, body);

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(Register.countsOf(unit)).isEqualTo("1 incidents, 2 submissions, 2 originals");
    }
}
