package vn.dieuphoi.parts;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.parts.mail.MailProgram;
import vn.dieuphoi.parts.process.Launch;
import vn.dieuphoi.parts.process.OwnProcess;
import vn.dieuphoi.parts.process.Readiness;

/** A mail server that delivers nowhere: it takes every mail, keeps it as a file and shows it on a page. */
public final class MailServer implements Part {

    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
    private static final List<String> MEMORY = List.of("-Xms16m", "-Xmx48m");

    private final MailServerOptions options;
    private volatile OwnProcess process;

    private MailServer(MailServerOptions options) {
        this.options = options;
        this.process = launched();
    }

    /**
     * Starts the server and returns when it takes mail.
     *
     * @throws PortTaken when another server listens on one of the ports
     */
    public static MailServer start(MailServerOptions options) {
        OwnProcess.endLeftover(launch(options));
        checkPorts(options);
        return new MailServer(options);
    }

    public int smtpPort() {
        return options.smtpPort();
    }

    /** The page for people; {@code /messages} below it is the same as JSON. */
    public URI page() {
        return URI.create("http://127.0.0.1:" + options.httpPort() + "/");
    }

    /** The folder with one .eml file per message. */
    public Path messages() {
        return options.messages();
    }

    @Override
    public OwnProcess process() {
        return process;
    }

    @Override
    public void stop() {
        process.stop("TERM", STOP_LIMIT);
    }

    @Override
    public void restart() {
        stop();
        checkPorts(options);
        process = launched();
    }

    private OwnProcess launched() {
        return Readiness.start(
                launch(options),
                START_LIMIT,
                () -> Readiness.listens(options.smtpPort()) && Readiness.listens(options.httpPort()));
    }

    private static Launch launch(MailServerOptions options) {
        var flags = new ArrayList<>(MEMORY);
        flags.addAll(options.flags());
        flags.addAll(List.of("-cp", options.classPath()));
        var program = List.of(
                MailProgram.class.getName(),
                Integer.toString(options.smtpPort()),
                Integer.toString(options.httpPort()),
                options.messages().toString());
        return new Launch("mail", JavaCommand.of(flags, program), Map.of(), options.dir(), options.log());
    }

    private static void checkPorts(MailServerOptions options) {
        Ports.check(Map.of("mail", options.smtpPort(), "mail page", options.httpPort()));
    }
}
