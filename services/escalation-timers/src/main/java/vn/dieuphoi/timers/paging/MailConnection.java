package vn.dieuphoi.timers.paging;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jboss.logging.Logger;

/** An open connection to the mail server, for one mail after the other. For one thread at a time. */
final class MailConnection {
    private static final Logger LOG = Logger.getLogger(MailConnection.class);

    static {
        // Otherwise every jar is searched for it again with each mail.
        System.setProperty("jakarta.mail.util.StreamProvider", MailStreamProvider.class.getName());
    }

    private final HeldSocket socket;
    private final Session session;
    private final SMTPTransport transport;
    private long usedNanos = System.nanoTime();

    private MailConnection(HeldSocket socket, Session session, SMTPTransport transport) {
        this.socket = socket;
        this.session = session;
        this.transport = transport;
    }

    /** A connection that is not open yet. */
    static MailConnection to(SmtpConfig server) throws MessagingException {
        var socket = new HeldSocket();
        var session = Session.getInstance(properties(server, socket));
        return new MailConnection(socket, session, (SMTPTransport) session.getTransport("smtp"));
    }

    private static Properties properties(SmtpConfig server, HeldSocket socket) {
        var patience = Long.toString(server.patience().toMillis());
        var properties = new Properties();
        properties.put("mail.smtp.socketFactory", socket);
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.user().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(server.startTls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(server.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }

    void open(SmtpConfig server) throws MessagingException {
        transport.connect(
                server.host(),
                server.port(),
                server.user().orElse(null),
                server.password().orElse(null));
    }

    /** An empty mail for this connection. */
    MimeMessage blank(String messageId) {
        return new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
    }

    void send(MimeMessage mail, Address to) throws MessagingException {
        transport.sendMessage(mail, new Address[] {to});
        usedNanos = System.nanoTime();
    }

    boolean idleFor(Duration time) {
        return System.nanoTime() - usedNanos > time.toNanos();
    }

    /** Asks the server whether the connection still stands. */
    boolean alive() {
        return transport.isConnected();
    }

    /** Says goodbye. */
    void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.debug("The mail server hung up first.", gone);
        }
    }

    /** Ends whatever goes on, from another thread: what waits for the server fails. */
    void abort() {
        try {
            socket.close();
        } catch (IOException gone) {
            LOG.debug("A connection to the mail server was closed already.", gone);
        }
    }
}
