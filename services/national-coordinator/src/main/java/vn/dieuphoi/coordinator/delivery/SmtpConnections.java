package vn.dieuphoi.coordinator.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;

/** Connections to the mail server, kept open between mails: a fixed number, so that it is never flooded. */
final class SmtpConnections implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SmtpConnections.class);

    private final Session session;
    private final SmtpConfig config;
    private final Semaphore free;
    private final Deque<SMTPTransport> idle = new ConcurrentLinkedDeque<>();

    SmtpConnections(Session session, SmtpConfig config) {
        this.session = session;
        this.config = config;
        this.free = new Semaphore(config.connections(), true);
    }

    /** A connection that the server has just answered on. Nothing has been handed over when this fails. */
    SMTPTransport take() throws MessagingException {
        await();
        try {
            for (var kept = idle.poll(); kept != null; kept = idle.poll()) {
                if (kept.isConnected()) {
                    return kept;
                }
                close(kept);
            }
            return connected();
        } catch (MessagingException | RuntimeException away) {
            free.release();
            throw away;
        }
    }

    private void await() throws MessagingException {
        try {
            if (!free.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new MessagingException("no connection to the mail server became free");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MessagingException("interrupted", interrupted);
        }
    }

    private SMTPTransport connected() throws MessagingException {
        var transport = (SMTPTransport) session.getTransport("smtp");
        transport.connect(
                config.host(),
                config.port(),
                config.user().orElse(null),
                config.password().orElse(null));
        return transport;
    }

    /** For the next mail. */
    void giveBack(SMTPTransport transport) {
        idle.push(transport);
        free.release();
    }

    /** After which nobody knows what the server expects next. */
    void discard(SMTPTransport transport) {
        close(transport);
        free.release();
    }

    @Override
    public void close() {
        for (var kept = idle.poll(); kept != null; kept = idle.poll()) {
            close(kept);
        }
    }

    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.debug("A mail server hung up before the end.", gone);
        }
    }
}
