package vn.dieuphoi.testkit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.subethamail.smtp.server.SMTPServer;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;
import vn.dieuphoi.parts.mail.MailProgram;

/** Our mail server in a container; what it keeps is read from its page, on that port of this machine. */
record MailContainer(int page) {

    static final int SMTP = 10025;
    static final int PAGE = 8025;

    private static final int GREETING_MILLIS = 2000;
    private static final int READY = '2';
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One class of each library that the server needs. */
    private static final List<Class<?>> NEEDED = List.of(
            MailProgram.class,
            SMTPServer.class,
            com.github.davidmoten.guavamini.Preconditions.class,
            JsonMapper.class,
            com.fasterxml.jackson.core.JsonFactory.class,
            com.fasterxml.jackson.annotation.JsonProperty.class,
            jakarta.mail.Session.class,
            jakarta.activation.DataSource.class,
            Logger.class);

    GenericContainer<?> create(DockerImageName image) {
        var program = new GenericContainer<>(image)
                .withExposedPorts(SMTP, PAGE)
                .withCommand(
                        "java",
                        "-Xmx48m",
                        "-cp",
                        "/mail/0:/mail/*",
                        MailProgram.class.getName(),
                        Integer.toString(SMTP),
                        Integer.toString(PAGE),
                        "/tmp/messages",
                        "0.0.0.0");
        var number = 0;
        for (var place : (Iterable<Path>) NEEDED.stream().map(MailContainer::place)::iterator) {
            program.withCopyFileToContainer(MountableFile.forHostPath(place), target(place, number));
            number++;
        }
        return program;
    }

    /** A jar for the wildcard; a folder of classes, as a build has it, is always the first place. */
    private static String target(Path place, int number) {
        return place.toString().endsWith(".jar") ? "/mail/" + place.getFileName() : "/mail/" + number;
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An engine may take connections before the server does, so the greeting counts. */
    boolean answers(int smtpPort) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), smtpPort)) {
            socket.setSoTimeout(GREETING_MILLIS);
            return socket.getInputStream().read() == READY;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Every mail as it came, oldest first. */
    List<String> messages() {
        try {
            var list = JSON.readTree(read("/messages"));
            return StreamSupport.stream(list.spliterator(), false)
                    .map(message -> read("/messages/" + message.path("number").asInt()))
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private String read(String path) {
        try (var body = URI.create("http://127.0.0.1:" + page + path).toURL().openStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException("the mail server does not show its messages", cause);
        }
    }
}
