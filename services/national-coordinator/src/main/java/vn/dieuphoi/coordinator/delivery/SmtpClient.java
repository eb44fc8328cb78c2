package vn.dieuphoi.coordinator.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailStreamProvider;
import vn.dieuphoi.coordinator.delivery.domain.HandoverOutcome;
import vn.dieuphoi.coordinator.delivery.domain.Mail;

/**
 * Hands mails over by SMTP and keeps the server's last word, which is the proof of delivery. (The reactive mailer of the
 * platform throws that word away.) It blocks: one thread per mail in progress.
 */
@ApplicationScoped
class SmtpClient {
    static {
        // Otherwise every jar is searched for it again with each mail.
        System.setProperty("jakarta.mail.util.StreamProvider", MailStreamProvider.class.getName());
    }

    private final DeliveryConfig delivery;
    private final Session session;
    private final SmtpConnections connections;

    SmtpClient(SmtpConfig config, DeliveryConfig delivery) {
        this.delivery = delivery;
        this.session = Session.getInstance(properties(config));
        this.connections = new SmtpConnections(session, config);
    }

    private static Properties properties(SmtpConfig config) {
        var patience = Long.toString(config.patience().toMillis());
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.auth", Boolean.toString(config.user().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(config.startTls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(config.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    @PreDestroy
    void close() {
        connections.close();
    }

    /** Whether this can be the address of a mailbox at all. */
    static boolean isMailbox(String address) {
        try {
            new InternetAddress(address, true).validate();
            return true;
        } catch (AddressException none) {
            return false;
        }
    }

    /** One attempt; never throws for what the network or the server does. */
    HandoverOutcome send(Mail mail, Instant now) {
        try {
            return send(message(mail, now), new InternetAddress(mail.to(), true));
        } catch (MessagingException unwritable) {
            throw new IllegalStateException("cannot be written: " + mail, unwritable);
        }
    }

    private HandoverOutcome send(MimeMessage message, Address to) {
        SMTPTransport transport;
        try {
            transport = connections.take();
        } catch (MessagingException away) {
            return new HandoverOutcome.NotHandedOver(String.valueOf(away.getMessage()));
        }
        var outcome = send(transport, message, to);
        if (outcome instanceof HandoverOutcome.Uncertain) {
            connections.discard(transport);
        } else {
            connections.giveBack(transport);
        }
        return outcome;
    }

    private static HandoverOutcome send(SMTPTransport transport, MimeMessage message, Address to) {
        try {
            transport.sendMessage(message, new Address[] {to});
            return new HandoverOutcome.TakenOver(
                    transport.getLastServerResponse().strip());
        } catch (MessagingException failed) {
            return SmtpReplies.outcome(failed);
        }
    }

    private MimeMessage message(Mail mail, Instant now) throws MessagingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", mail.messageId());
            }
        };
        message.setFrom(new InternetAddress(delivery.sender(), true));
        message.setRecipients(Message.RecipientType.TO, mail.to());
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }
}
