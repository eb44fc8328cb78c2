package vn.dieuphoi.timers.paging;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.timers.paging.domain.Posting;

/** Reads what a mail server said when it did not take a mail (RFC 5321 §4.2.1). Its words may repeat the address. */
final class SmtpReplies {
    private static final int FIRST_TRANSIENT = 400;
    private static final int FIRST_PERMANENT = 500;

    private SmtpReplies() {}

    /** 5xx is for good, 4xx for now; without a word from the server the mail is sent again. */
    static Posting posting(MessagingException failure, Instant at) {
        var code = codes(failure).findFirst();
        var word = code.map("smtp-%d"::formatted).orElse("no-answer");
        return code.filter(reply -> reply >= FIRST_PERMANENT).isPresent()
                ? new Posting.Refused(at, word)
                : new Posting.Away(at, word, Optional.empty());
    }

    /** A failure has further ones behind it; the reply to the recipient's address is often the last. */
    private static Stream<Integer> codes(MessagingException failure) {
        return Stream.<Exception>iterate(failure, one -> one != null, SmtpReplies::next)
                .flatMap(one -> code(one).stream())
                .filter(code -> code >= FIRST_TRANSIENT);
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException more ? more.getNextException() : null;
    }

    private static Optional<Integer> code(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException refused -> Optional.of(refused.getReturnCode());
            case SMTPSenderFailedException refused -> Optional.of(refused.getReturnCode());
            case SMTPSendFailedException refused -> Optional.of(refused.getReturnCode());
            default -> Optional.empty();
        };
    }
}
