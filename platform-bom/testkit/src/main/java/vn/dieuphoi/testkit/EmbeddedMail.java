package vn.dieuphoi.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.dieuphoi.parts.FreePort;
import vn.dieuphoi.parts.MailServer;
import vn.dieuphoi.parts.MailServerOptions;

/** A mail server of this machine. */
final class EmbeddedMail extends EmbeddedServer implements RealMail {

    private final MailServer server;
    private int before;

    private EmbeddedMail(MailServer server) {
        super(server, server.smtpPort());
        this.server = server;
    }

    static EmbeddedMail start(Path folder) {
        return new EmbeddedMail(MailServer.start(new MailServerOptions(folder, FreePort.next(), FreePort.next())));
    }

    void begin() {
        revive();
        before = files().size();
    }

    @Override
    public List<String> messages() {
        return files().stream().skip(before).map(EmbeddedMail::content).toList();
    }

    private List<Path> files() {
        try (var files = Files.list(server.messages())) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot list " + server.messages(), cause);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot read " + file, cause);
        }
    }
}
