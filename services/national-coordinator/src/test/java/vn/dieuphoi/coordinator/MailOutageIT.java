package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.dieuphoi.coordinator.CaseClient.OFFICER;
import static vn.dieuphoi.coordinator.CaseClient.PATIENCE;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.InetAddress;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import vn.dieuphoi.contracts.events.DeliveryConfirmed;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;

/** Mails while the mail server, or this service, is in trouble. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class MailOutageIT {
    @Inject
    MeterRegistry meters;

    private static List<String> messageIdsOf(IncidentId id) {
        return RealInfrastructure.mail().mails().stream()
                .filter(mail -> mail.text().contains(id.toString()))
                .map(mail -> mail.messageId())
                .toList();
    }

    private double count(String meter) {
        return meters.counter("incident_coordinator_" + meter).count();
    }

    @Test
    void sendsWhenTheMailServerComesBack() {
        var id = withoutMailServer(() -> {
            var notice = Told.notice(Sample.notice());
            var before = count("postponed_mails");
            await().atMost(PATIENCE).until(() -> count("postponed_mails") >= before + 6);
            assertThat(OFFICER.read(notice).jsonPath().<String>getList("deliveries.state"))
                    .containsOnly("pending");
            return notice;
        });
        var found = OFFICER.awaitSent(id, 6);
        assertThat(messageIdsOf(id)).hasSize(6).doesNotHaveDuplicates();
        assertThat(found.<Integer>getList("deliveries.attempts"))
                .as("what was never handed over is no resend")
                .containsOnly(1);
    }

    @Test
    void givesUpWhatTheMailServerRefuses() {
        var failed = count("failed_deliveries");
        var id = withoutMailServer(() -> withRefusingServer(() -> {
            var notice = Told.notice(Sample.notice());
            OFFICER.awaitCase(
                    notice,
                    found -> assertThat(found.<String>getList("deliveries.state"))
                            .containsExactly("failed", "failed", "failed"));
            return notice;
        }));
        var found = OFFICER.read(id).jsonPath();
        assertThat(found.<String>getList("deliveries.reason"))
                .allMatch(reason -> reason.startsWith("550 no such user"));
        assertThat(found.<Integer>getList("deliveries.attempts")).containsOnly(1);
        assertThat(count("failed_deliveries")).isEqualTo(failed + 3);
        HttpProblem.in(OFFICER.acknowledge(id, Sample.submission(id, SubmissionKind.NOTICE)))
                .hasStatus(409)
                .hasCode("not-delivered");
    }

    /** In the place of the real one, on its port. */
    private static <T> T withRefusingServer(Supplier<T> action) {
        var server = SMTPServer.port(RealInfrastructure.mail().port())
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Refusing())
                .build();
        server.start();
        try {
            return action.get();
        } finally {
            server.stop();
        }
    }

    private static final class Refusing implements MessageHandler {
        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            throw new RejectException(550, "no such user");
        }

        @Override
        public String data(InputStream data) {
            throw new IllegalStateException("nobody was accepted");
        }

        @Override
        public void done() {}
    }

    private static IncidentId withoutMailServer(Supplier<IncidentId> action) {
        RealInfrastructure.mail().kill();
        try {
            return action.get();
        } finally {
            RealInfrastructure.mail().restart();
        }
    }

    @Test
    void sendsAgainUnderTheSameNameWhatAProcessLeftBehindWhenItDied() throws SQLException {
        var id = Told.notice(Sample.notice());
        var found = OFFICER.awaitSent(id, 6);
        var left = found.getString("deliveries.find { it.organisation == 'ubnd-19' }.id");
        var resent = count("resent_mails");
        forgetThatItWasSent(left);
        OFFICER.awaitSent(id, 6);
        assertThat(messageIdsOf(id)).hasSize(7);
        assertThat(messageIdsOf(id).stream().filter(name -> name.contains(left)))
                .hasSize(2);
        assertThat(count("resent_mails")).isEqualTo(resent + 1);
        try (var cases = TopicProbe.on(Topic.CASE)) {
            var confirmed = cases.await(
                    2,
                    record -> record.event() instanceof DeliveryConfirmed sent
                            && sent.deliveryId().toString().equals(left));
            assertThat(((DeliveryConfirmed) confirmed.getLast().event()).attempts())
                    .isEqualTo(2);
        }
    }

    /** As the row was after the mail had left and before that was written down; the dead process's lease is over. */
    private static void forgetThatItWasSent(String delivery) throws SQLException {
        try (var connection = RealInfrastructure.postgres().connect();
                var update = connection.prepareStatement("update delivery set state = 'pending', ended_at = null,"
                        + " answer = null, due_at = now() where id = cast(? as uuid)")) {
            update.setString(1, delivery);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
