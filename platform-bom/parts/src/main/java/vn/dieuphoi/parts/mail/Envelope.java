package vn.dieuphoi.parts.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** What the sender said by SMTP about a message, kept as trace headers in front of it. */
record Envelope(String sender, List<String> recipients, Instant receivedAt) {

    static final String FROM = "X-Envelope-From";
    static final String TO = "X-Envelope-To";
    static final String RECEIVED_AT = "X-Received-At";

    byte[] headers() {
        return (FROM + ": " + sender + "\r\n" + TO + ": " + String.join(", ", recipients) + "\r\n" + RECEIVED_AT + ": "
                        + receivedAt + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
