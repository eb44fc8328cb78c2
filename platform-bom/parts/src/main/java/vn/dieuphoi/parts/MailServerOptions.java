package vn.dieuphoi.parts;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the mail server lives.
 *
 * @param dir folder of the messages and the pid file
 * @param smtpPort where mail is taken, on the loopback address
 * @param httpPort where the messages are shown, on the loopback address
 * @param classPath with this library
 * @param log the server's log file
 * @param flags of its Java machine, after those that keep it small
 */
public record MailServerOptions(Path dir, int smtpPort, int httpPort, String classPath, Path log, List<String> flags) {

    public MailServerOptions {
        dir = dir.toAbsolutePath();
        flags = List.copyOf(flags);
    }

    /** From this program's class path, log beside the messages. */
    public MailServerOptions(Path dir, int smtpPort, int httpPort) {
        this(dir, smtpPort, httpPort, JavaCommand.classPath(), dir.resolve("mail.log"), List.of());
    }

    Path messages() {
        return dir.resolve("messages");
    }
}
