package vn.dieuphoi.parts.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * One line of the list.
 *
 * @param number counts from 1
 * @param to every recipient of the envelope, separated by commas
 * @param receivedAt ISO instant
 */
record MailSummary(
        int number, String messageId, String from, String to, String subject, String receivedAt, String file) {

    static MailSummary read(Path file) {
        try {
            var headers = MailHeaders.of(Files.readAllBytes(file));
            var name = file.getFileName().toString();
            return new MailSummary(
                    Integer.parseInt(name.substring(0, name.indexOf('.'))),
                    headers.first("Message-ID"),
                    headers.first(Envelope.FROM),
                    headers.first(Envelope.TO),
                    headers.first("Subject"),
                    headers.first(Envelope.RECEIVED_AT),
                    name);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    Map<String, Object> json() {
        return Map.of(
                "number", number,
                "messageId", messageId,
                "from", from,
                "to", to,
                "subject", subject,
                "receivedAt", receivedAt,
                "file", file);
    }
}
