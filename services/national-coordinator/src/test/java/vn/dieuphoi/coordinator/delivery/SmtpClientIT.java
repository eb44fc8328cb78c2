package vn.dieuphoi.coordinator.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import vn.dieuphoi.coordinator.delivery.domain.HandoverOutcome;
import vn.dieuphoi.coordinator.delivery.domain.Mail;

/** One attempt, against mail servers of every temper. */
class SmtpClientIT {
    private static final Mail MAIL =
            new Mail("<1@dieuphoi.local>", "truc-ban@a05.example", "Sự cố – 1", "Dòng một\n.\n.hai\nsự cố\n");

    private Optional<SMTPServer> running = Optional.empty();
    private String received = "";

    /** What a server says to the recipient and to the mail. */
    private record Temper(int toRecipient, int toMail) {
        static final Temper KIND = new Temper(250, 250);

        void answer(int code) throws RejectException {
            if (code != 250) {
                throw new RejectException(code, "said the server");
            }
        }
    }

    private HandoverOutcome sendTo(Temper temper) {
        var server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Handler(temper))
                .build();
        server.start();
        running = Optional.of(server);
        return sendTo(server.getPortAllocated());
    }

    private static HandoverOutcome sendTo(int port) {
        return client(port).send(MAIL, Instant.parse("2026-11-20T01:00:00Z"));
    }

    @AfterEach
    void stop() {
        running.ifPresent(SMTPServer::stop);
    }

    @Test
    void bringsTheServersLastWordBack() {
        assertThat(sendTo(Temper.KIND)).isEqualTo(new HandoverOutcome.TakenOver("250 kept as number 7"));
    }

    @Test
    void keepsTheNameAndTheWordsOfTheMail() {
        assertThat(sendTo(Temper.KIND)).isInstanceOf(HandoverOutcome.TakenOver.class);
        assertThat(received).containsOnlyOnce("Message-ID: <1@dieuphoi.local>");
        assertThat(received).contains("Auto-Submitted: auto-generated", "To: truc-ban@a05.example");
    }

    @Test
    void takesAPermanentRefusalForTheEnd() {
        assertThat(sendTo(new Temper(550, 250)))
                .isInstanceOfSatisfying(
                        HandoverOutcome.Refused.class,
                        refused -> assertThat(refused.reply()).startsWith("550").contains("said the server"));
    }

    @Test
    void takesARefusalOfTheMailForTheEnd() {
        assertThat(sendTo(new Temper(250, 554)))
                .isInstanceOfSatisfying(
                        HandoverOutcome.Refused.class,
                        refused -> assertThat(refused.reply()).startsWith("554"));
    }

    @Test
    void comesBackAfterAPassingRefusal() {
        assertThat(sendTo(new Temper(451, 250))).isInstanceOf(HandoverOutcome.NotHandedOver.class);
        stop();
        assertThat(sendTo(new Temper(250, 452))).isInstanceOf(HandoverOutcome.NotHandedOver.class);
    }

    @Test
    void knowsThatNothingLeftWhereNobodyListens() throws IOException {
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        assertThat(sendTo(port)).isInstanceOf(HandoverOutcome.NotHandedOver.class);
    }

    @Test
    void knowsThatNothingLeftWhereTheServerSaysNothing() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(sendTo(silent.getLocalPort())).isInstanceOf(HandoverOutcome.NotHandedOver.class);
        }
    }

    @Test
    void doesNotKnowWhereTheServerDiesInTheMiddle() throws IOException {
        try (var mortal = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var unused = Thread.ofVirtual().start(() -> dieAfterTheMail(mortal));
            assertThat(sendTo(mortal.getLocalPort())).isInstanceOf(HandoverOutcome.Uncertain.class);
        }
    }

    /** Says yes to everything, takes the mail, and is gone before its last word. */
    private static void dieAfterTheMail(ServerSocket mortal) {
        try (var socket = mortal.accept();
                var lines =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            say(socket, "220 hello");
            for (var line = lines.readLine(); !".".equals(line); line = lines.readLine()) {
                if (line.matches("(EHLO|MAIL|RCPT).*")) {
                    say(socket, "250 yes");
                } else if (line.equals("DATA")) {
                    say(socket, "354 go on");
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void knowsWhatIsNoMailbox() {
        assertThat(SmtpClient.isMailbox("truc-ban@a05.example")).isTrue();
        assertThat(SmtpClient.isMailbox("truc ban")).isFalse();
        assertThat(SmtpClient.isMailbox("truc-ban@a05.example\r\nBcc: x@x.example"))
                .isFalse();
    }

    private static SmtpClient client(int port) {
        return new SmtpClient(new Server(port), new Sender());
    }

    private final class Handler implements MessageHandler {
        private final Temper temper;

        Handler(Temper temper) {
            this.temper = temper;
        }

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            temper.answer(temper.toRecipient());
        }

        @Override
        public String data(InputStream data) throws IOException, RejectException {
            received = new String(data.readAllBytes(), StandardCharsets.UTF_8);
            temper.answer(temper.toMail());
            return "kept as number 7";
        }

        @Override
        public void done() {}
    }

    private record Server(int port) implements SmtpConfig {
        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public boolean startTls() {
            return false;
        }

        @Override
        public Optional<String> user() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public int connections() {
            return 1;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(2);
        }
    }

    private record Sender() implements DeliveryConfig {
        @Override
        public String sender() {
            return "dieu-phoi@dieuphoi.example";
        }

        @Override
        public String alarmAddress() {
            return "canh-bao@dieuphoi.example";
        }

        @Override
        public URI caseAddress() {
            return URI.create("http://127.0.0.1/cases/");
        }

        @Override
        public Duration poll() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int parallel() {
            return 1;
        }

        @Override
        public Duration limit() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration lease() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration firstPause() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration longestPause() {
            return Duration.ofSeconds(1);
        }
    }
}
