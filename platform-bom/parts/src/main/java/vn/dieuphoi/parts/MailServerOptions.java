package vn.dieuphoi.parts;

import java.nio.file.Path;

/**
 * Where the mail server lives.
 *
 * @param dir folder of the messages and the pid file
 * @param smtpPort where mail is taken, on the loopback address
 * @param httpPort where the messages are shown, on the loopback address
 * @param classPath with this library
 * @param log the server's log file
 */
public record MailServerOptions(Path dir, int smtpPort, int httpPort, String classPath, Path log) {

    public MailServerOptions {
        dir = dir.toAbsolutePath();
    }

    /** From this program's class path, log beside the messages. */
    public MailServerOptions(Path dir, int smtpPort, int httpPort) {
        this(dir, smtpPort, httpPort, JavaCommand.classPath(), dir.resolve("mail.log"));
    }

    Path messages() {
        return dir.resolve("messages");
    }
}
