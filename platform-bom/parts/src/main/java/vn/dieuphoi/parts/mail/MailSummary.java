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
            return of(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /**
     * Of a message that was just written.
     *
     * @param name of the file, a number before the dot
     * @param parts of which the file consists
     */
    static MailSummary of(String name, byte[]... parts) {
        var headers = MailHeaders.of(parts);
        return new MailSummary(
                Integer.parseInt(name.substring(0, name.indexOf('.'))),
                headers.first("Message-ID"),
                headers.first(Envelope.FROM),
                headers.first(Envelope.TO),
                headers.first("Subject"),
                headers.first(Envelope.RECEIVED_AT),
                name);
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
