package vn.dieuphoi.testkit;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/**
 * A mail as it was received.
 *
 * @param messageId with its angle brackets
 * @param recipients of the envelope
 * @param text of the first part that is text, decoded
 */
public record Mail(String messageId, List<String> recipients, String subject, String text) {

    public Mail {
        recipients = List.copyOf(recipients);
    }

    static Mail read(String raw) {
        try (var bytes = new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))) {
            var message = new MimeMessage(Session.getInstance(new Properties()), bytes);
            return new Mail(
                    message.getMessageID(),
                    List.of(message.getHeader("X-Envelope-To", ",").split(",\\s*")),
                    message.getSubject(),
                    text(message));
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError("not a mail: " + raw, unreadable);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof Multipart parts
                ? text(parts.getBodyPart(0))
                : part.getContent().toString();
    }
}
