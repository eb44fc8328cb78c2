package vn.dieuphoi.coordinator.delivery;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import vn.dieuphoi.coordinator.delivery.domain.HandoverOutcome;

/** Reads what a mail server said when it did not take a mail (RFC 5321 §4.2.1). */
final class SmtpReplies {
    private static final int TRANSIENT = 4;
    private static final int PERMANENT = 5;

    private SmtpReplies() {}

    /** A reply of a server. */
    private record Reply(int code, String text) {
        int kind() {
            return code / 100;
        }
    }

    /** 5xx is for good, 4xx for now; without a word from the server the end is not known. */
    static HandoverOutcome outcome(MessagingException failure) {
        var reply = replies(failure).findFirst();
        return switch (reply.map(Reply::kind).orElse(0)) {
            case PERMANENT -> new HandoverOutcome.Refused(reply.orElseThrow().text());
            case TRANSIENT ->
                new HandoverOutcome.NotHandedOver(reply.orElseThrow().text());
            default -> new HandoverOutcome.Uncertain(String.valueOf(failure.getMessage()));
        };
    }

    /** A failure has further ones behind it; the reply to the recipient's address is often the last. */
    private static Stream<Reply> replies(MessagingException failure) {
        return Stream.<Exception>iterate(failure, one -> one != null, SmtpReplies::next)
                .flatMap(one -> reply(one).stream())
                .filter(reply -> reply.kind() == PERMANENT || reply.kind() == TRANSIENT);
    }

    private static @org.jspecify.annotations.Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException more ? more.getNextException() : null;
    }

    private static Optional<Reply> reply(Exception failure) {
        var text = String.valueOf(failure.getMessage()).strip();
        return switch (failure) {
            case SMTPAddressFailedException refused -> Optional.of(new Reply(refused.getReturnCode(), text));
            case SMTPSenderFailedException refused -> Optional.of(new Reply(refused.getReturnCode(), text));
            case SMTPSendFailedException refused -> Optional.of(new Reply(refused.getReturnCode(), text));
            default -> Optional.empty();
        };
    }
}
