package vn.dieuphoi.timers.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.ids.PageId;
import vn.dieuphoi.timers.paging.domain.Posting;

class PageClientIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Instant NOW = Instant.parse("2026-11-03T01:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Letter letter =
            new Letter(PageId.next(), 1, "truc-ban@a05.example", "Quá chỉ tiêu nội bộ", "Kính gửi Trực ban");

    @AfterAll
    static void end() {
        VERTX.closeAndAwait();
    }

    @Test
    void handsAMailOverUnderItsOwnMessageId() throws IOException {
        try (var server = ScriptedMailServer.polite()) {
            assertThat(send(server.port())).isEqualTo(new Posting.Taken(NOW));
            assertThat(server.heard())
                    .contains("RCPT TO:<truc-ban@a05.example>", "Auto-Submitted: auto-generated")
                    .filteredOn(line -> line.toLowerCase(Locale.ROOT).startsWith("message-id"))
                    .containsExactly("Message-ID: <" + letter.page() + "@dieuphoi.local>");
        }
    }

    @Test
    void takesAPermanentReplyForARefusal() throws IOException {
        try (var server = ScriptedMailServer.answering("RCPT", "550 no such user truc-ban@a05.example")) {
            assertThat(send(server.port())).isEqualTo(new Posting.Refused(NOW, 550));
        }
    }

    @Test
    void comesBackAfterATransientReply() throws IOException {
        try (var server = ScriptedMailServer.answering("MAIL", "451 try later")) {
            assertThat(send(server.port())).isEqualTo(new Posting.Away(NOW));
        }
    }

    @Test
    void comesBackWhereTheServerHangsUp() throws IOException {
        try (var server = ScriptedMailServer.answering("DATA", ScriptedMailServer.HANG_UP)) {
            assertThat(send(server.port())).isEqualTo(new Posting.Away(NOW));
        }
    }

    @Test
    void comesBackWhereTheServerIsSilent() throws IOException {
        try (var server = ScriptedMailServer.answering("CONNECT", ScriptedMailServer.SILENCE)) {
            assertThat(send(server.port())).isEqualTo(new Posting.Away(NOW));
        }
    }

    @Test
    void comesBackWhereThereIsNoServer() throws IOException {
        var server = ScriptedMailServer.polite();
        server.close();

        assertThat(send(server.port())).isEqualTo(new Posting.Away(NOW));
    }

    private Posting send(int port) {
        var mailer = MailClient.create(
                VERTX,
                new MailConfig()
                        .setHostname("127.0.0.1")
                        .setPort(port)
                        .setKeepAlive(false)
                        .setStarttls(StartTLSOptions.DISABLED));
        var client =
                new PageClient(mailer, config(), InstantSource.fixed(NOW), new PagingMeters(new SimpleMeterRegistry()));
        return client.send(letter).await().atMost(PATIENCE);
    }

    private static PageConfig config() {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(PageConfig.class)
                .withDefaultValue("quarkus.http.port", "8083")
                .withDefaultValue("timers.page.send-limit", "PT2S")
                .build()
                .getConfigMapping(PageConfig.class);
    }
}
