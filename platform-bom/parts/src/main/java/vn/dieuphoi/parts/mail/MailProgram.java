package vn.dieuphoi.parts.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.server.SMTPServer;

/**
 * The program of the mail server's process: {@code <smtp port> <http port> <folder> [<listen address>]}. Without an
 * address it listens on the loopback address; a container, whose ports its engine publishes, gives 0.0.0.0.
 */
public final class MailProgram {

    private static final int LARGEST_MESSAGE = 25 * 1024 * 1024;

    /** As long as a server has to wait for a silent client at least (RFC 5321 4.5.3.2.7). */
    private static final int PATIENCE_MINUTES = 5;

    private MailProgram() {}

    public static void main(String[] arguments) throws IOException {
        var mailbox = Mailbox.open(Path.of(arguments[2]));
        var address = address(arguments);
        MailPage.serve(new InetSocketAddress(address, Integer.parseInt(arguments[1])), mailbox);
        SMTPServer.port(Integer.parseInt(arguments[0]))
                .bindAddress(address)
                .hostName("dieuphoi.local")
                .softwareName("DieuPhoi")
                .maxMessageSize(LARGEST_MESSAGE)
                .connectionTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES)
                .messageHandlerFactory(context -> new Reception(mailbox, InstantSource.system()))
                .build()
                .start();
    }

    private static InetAddress address(String[] arguments) throws UnknownHostException {
        return arguments.length > 3 ? InetAddress.getByName(arguments[3]) : InetAddress.getLoopbackAddress();
    }
}
