package vn.dieuphoi.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerIT {

    private static final String MESSAGE = """
            Message-ID: <0197-delivery@dieuphoi.local>
            From: dieuphoi@dieuphoi.local
            To: truc@a05.example.vn
            Subject: =?UTF-8?Q?S=E1=BB=B1_c=E1=BB=91?= <khẩn>

            Nội dung
            .""".replace("\n", "\r\n");

    @TempDir
    Path folder;

    @Test
    void keepsAMessageAndShowsItAfterAKill() throws Exception {
        try (var mail = MailServer.start(new MailServerOptions(folder, FreePort.next(), FreePort.next()))) {
            assertThat(send(mail.smtpPort())).isEqualTo("250 Ok: kept as 000001.eml");

            mail.kill();
            mail.restart();

            assertThat(get(mail.page().resolve("/messages")))
                    .contains("\"messageId\":\"<0197-delivery@dieuphoi.local>\"")
                    .contains("\"subject\":\"Sự cố <khẩn>\"")
                    .contains("\"from\":\"dieuphoi@dieuphoi.local\"")
                    .contains("\"to\":\"truc@a05.example.vn\"")
                    .contains("\"file\":\"000001.eml\"");
            assertThat(get(mail.page().resolve("/messages/1"))).contains("Nội dung");
            assertThat(get(mail.page())).contains("Sự cố &lt;khẩn&gt;");
        }
    }

    private static String send(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            String answer = answers.readLine();
            for (var line : List.of(
                    "HELO test",
                    "MAIL FROM:<dieuphoi@dieuphoi.local>",
                    "RCPT TO:<truc@a05.example.vn>",
                    "DATA",
                    MESSAGE)) {
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
                answer = answers.readLine();
            }
            return answer;
        }
    }

    private static String get(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
