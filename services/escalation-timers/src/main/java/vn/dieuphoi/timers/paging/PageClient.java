package vn.dieuphoi.timers.paging;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import vn.dieuphoi.timers.paging.domain.Posting;

/** Hands mails to the mail server. */
@ApplicationScoped
class PageClient {
    private static final Logger LOG = Logger.getLogger(PageClient.class);
    private static final int FIRST_PERMANENT_REPLY = 500;

    private final MailClient mailer;
    private final PageConfig config;
    private final InstantSource clock;
    private final PagingMeters meters;

    PageClient(MailClient mailer, PageConfig config, InstantSource clock, PagingMeters meters) {
        this.mailer = mailer;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
    }

    /** Sends a mail and says how it went; never fails. */
    Uni<Posting> send(Letter letter) {
        return mailer.sendMail(message(letter))
                .ifNoItem()
                .after(config.sendLimit())
                .fail()
                .onItem()
                .<Posting>transform(taken -> new Posting.Taken(clock.instant()))
                .onFailure()
                .recoverWithItem(failure -> verdict(letter, failure))
                .invoke(posting -> count(letter, posting));
    }

    private MailMessage message(Letter letter) {
        return new MailMessage()
                .setFrom(config.sender())
                .setTo(letter.to())
                .setSubject(letter.subject())
                .setText(letter.text())
                .setHeaders(MultiMap.caseInsensitiveMultiMap()
                        .add("Message-ID", letter.messageId())
                        .add("Auto-Submitted", "auto-generated"));
    }

    /** The server's words are not logged: they may repeat the address. */
    private Posting verdict(Letter letter, Throwable failure) {
        if (failure instanceof SMTPException reply && reply.getReplyCode() >= FIRST_PERMANENT_REPLY) {
            LOG.warnf("A page was refused. page=%s reply=%d", letter.page(), reply.getReplyCode());
            return new Posting.Refused(clock.instant(), reply.getReplyCode());
        }
        LOG.infof("A page waits for the mail server. page=%s attempt=%d", letter.page(), letter.attempt());
        return new Posting.Away(clock.instant());
    }

    private void count(Letter letter, Posting posting) {
        switch (posting) {
            case Posting.Taken taken -> meters.sent(letter.attempt());
            case Posting.Refused refused -> meters.refused();
            case Posting.Away away -> meters.postponed();
        }
    }
}
