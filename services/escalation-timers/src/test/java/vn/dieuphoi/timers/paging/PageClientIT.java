package vn.dieuphoi.timers.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.ids.PageId;
import vn.dieuphoi.parts.FreePort;
import vn.dieuphoi.timers.paging.domain.Posting;

class PageClientIT {
    private static final Instant NOW = Instant.parse("2026-11-03T01:00:00Z");

    private final Letter letter = letter();

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
            assertThat(send(server.port())).isEqualTo(new Posting.Refused(NOW, "smtp-550"));
        }
    }

    @Test
    void comesBackAfterATransientReply() throws IOException {
        try (var server = ScriptedMailServer.answering("MAIL", "451 try later")) {
            assertThat(send(server.port())).isEqualTo(away("smtp-451"));
        }
    }

    @Test
    void comesBackWhereTheServerHangsUp() throws IOException {
        try (var server = ScriptedMailServer.answering("DATA", ScriptedMailServer.HANG_UP)) {
            assertThat(send(server.port())).isEqualTo(away("no-answer"));
        }
    }

    @Test
    void comesBackWhereTheServerIsSilent() throws IOException {
        try (var server = ScriptedMailServer.answering("CONNECT", ScriptedMailServer.SILENCE)) {
            assertThat(send(server.port())).isEqualTo(away("no-connection"));
        }
    }

    @Test
    void comesBackWhereThereIsNoServer() throws IOException {
        var server = ScriptedMailServer.polite();
        server.close();

        assertThat(send(server.port())).isEqualTo(away("no-connection"));
    }

    @Test
    void sendsOneMailAfterTheOtherOnTheSameConnection() throws IOException {
        try (var server = MailSink.on(FreePort.next())) {
            var client = client(server.port());
            for (int mail = 0; mail < 5; mail++) {
                assertThat(client.post(letter())).isEqualTo(new Posting.Taken(NOW));
            }
            client.close();

            assertThat(server.mails()).isEqualTo(5);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void opensANewConnectionWhereTheServerClosedTheOldOne() throws IOException {
        int port = FreePort.next();
        var client = client(port);
        for (int life = 0; life < 2; life++) {
            try (var server = MailSink.on(port)) {
                assertThat(client.post(letter())).isEqualTo(new Posting.Taken(NOW));
            }
        }
        client.close();
    }

    private static Posting away(String why) {
        return new Posting.Away(NOW, why, Optional.empty());
    }

    private static Letter letter() {
        return new Letter(PageId.next(), 1, "truc-ban@a05.example", "Quá chỉ tiêu nội bộ", "Kính gửi Trực ban");
    }

    private Posting send(int port) {
        var client = client(port);
        try {
            return client.post(letter);
        } finally {
            client.close();
        }
    }

    private static PageMailClient client(int port) {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(PageConfig.class)
                .withMapping(SmtpConfig.class)
                .withDefaultValue("quarkus.http.port", "8083")
                .withDefaultValue("dieuphoi.smtp.host", "127.0.0.1")
                .withDefaultValue("dieuphoi.smtp.port", Integer.toString(port))
                .withDefaultValue("timers.page.send-limit", "PT2S")
                .build();
        return new PageMailClient(
                config.getConfigMapping(SmtpConfig.class),
                config.getConfigMapping(PageConfig.class),
                InstantSource.fixed(NOW));
    }
}
