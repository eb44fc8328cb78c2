package vn.dieuphoi.timers.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import vn.dieuphoi.timers.oncall.Contact;
import vn.dieuphoi.timers.oncall.domain.Channel;
import vn.dieuphoi.timers.paging.domain.Posting;

/**
 * Hands mails to the mail server: on connections that stay open, and as many at once as there are threads. (The platform's
 * reactive mailer never gives back a connection on which a server fell silent.)
 */
@ApplicationScoped
class PageMailClient implements PageClient {
    private static final Logger LOG = Logger.getLogger(PageMailClient.class);

    private final SmtpConfig server;
    private final PageConfig config;
    private final InstantSource clock;
    private final MailPool pool = new MailPool();
    private final ExecutorService threads;
    private final ScheduledExecutorService watch;

    PageMailClient(SmtpConfig server, PageConfig config, InstantSource clock) {
        this.server = server;
        this.config = config;
        this.clock = clock;
        this.threads = Executors.newFixedThreadPool(
                config.mailPlaces(),
                Thread.ofPlatform().daemon().name("page-mail-", 1).factory());
        this.watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("page-mail-watch").factory());
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public int places() {
        return config.mailPlaces();
    }

    @Override
    public void send(Outgoing page, Contact to, Consumer<Posting> end) {
        threads.execute(() -> end.accept(post(Letter.of(page, to))));
    }

    /** One attempt, which ends in time whatever the server does. */
    Posting post(Letter letter) {
        var limit = new MailLimit();
        var alarm = watch.schedule(limit::end, config.sendLimit().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return post(letter, connection(limit));
        } catch (MessagingException away) {
            LOG.infof("A page waits for the mail server. page=%s attempt=%d", letter.page(), letter.attempt());
            return new Posting.Away(clock.instant(), "no-connection", Optional.empty());
        } finally {
            var inTime = alarm.cancel(false);
        }
    }

    private MailConnection connection(MailLimit limit) throws MessagingException {
        var waiting = pool.take();
        if (waiting.map(limit::guard).filter(MailConnection::alive).isPresent()) {
            return waiting.get();
        }
        waiting.ifPresent(MailConnection::abort);
        var fresh = limit.guard(MailConnection.to(server));
        fresh.open(server);
        return fresh;
    }

    private Posting post(Letter letter, MailConnection connection) {
        try {
            var now = clock.instant();
            connection.send(message(letter, connection, now), new InternetAddress(letter.to(), true));
            pool.keep(connection);
            return new Posting.Taken(clock.instant());
        } catch (MessagingException failed) {
            connection.abort();
            var posting = SmtpReplies.posting(failed, clock.instant());
            LOG.infof(
                    "A page was not taken. page=%s attempt=%d reason=%s",
                    letter.page(), letter.attempt(), posting.reason().orElse(""));
            return posting;
        }
    }

    private MimeMessage message(Letter letter, MailConnection connection, Instant now) throws MessagingException {
        var message = connection.blank(letter.messageId());
        message.setFrom(new InternetAddress(config.sender(), true));
        message.setRecipients(Message.RecipientType.TO, letter.to());
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    @Override
    public void close() {
        threads.shutdown();
        watch.shutdown();
        pool.close();
    }
}
