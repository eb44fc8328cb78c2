package vn.dieuphoi.testkit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** The mail server of the test run: it takes every mail by SMTP and keeps it. */
public interface RealMail extends RealServer {

    /** The mails sent since the service under test was started, oldest first, as they came. */
    List<String> messages();

    /** The same, read. */
    default List<Mail> mails() {
        return messages().stream().map(Mail::read).toList();
    }

    /** Waits for the first mail that matches. */
    @CanIgnoreReturnValue
    default Mail awaitFirst(Predicate<Mail> matching) {
        return Awaitility.await("mail")
                .atMost(Duration.ofSeconds(30))
                .until(() -> mails().stream().filter(matching).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }
}
