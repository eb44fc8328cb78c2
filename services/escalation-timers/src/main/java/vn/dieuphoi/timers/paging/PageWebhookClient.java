package vn.dieuphoi.timers.paging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import vn.dieuphoi.timers.document.Documents;
import vn.dieuphoi.timers.oncall.Contact;
import vn.dieuphoi.timers.oncall.ContactSecrets;
import vn.dieuphoi.timers.oncall.ContactWebhook;
import vn.dieuphoi.timers.oncall.domain.Channel;
import vn.dieuphoi.timers.paging.domain.Posting;
import vn.dieuphoi.webhooks.Webhook;
import vn.dieuphoi.webhooks.WebhookAddress;
import vn.dieuphoi.webhooks.WebhookClient;
import vn.dieuphoi.webhooks.WebhookOutcome;
import vn.dieuphoi.webhooks.WebhookSecret;

/** Tells a program of the body that is on call. It holds no thread while the receiver thinks. */
@ApplicationScoped
class PageWebhookClient implements PageClient {
    private static final Logger LOG = Logger.getLogger(PageWebhookClient.class);

    private final WebhookClient webhooks;
    private final ContactSecrets secrets;
    private final PageConfig config;
    private final InstantSource clock;

    PageWebhookClient(WebhookClient webhooks, ContactSecrets secrets, PageConfig config, InstantSource clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public int places() {
        return config.webhookPlaces();
    }

    @Override
    public void send(Outgoing page, Contact to, Consumer<Posting> end) {
        try {
            to.webhook()
                    .map(receiver -> webhook(page, receiver))
                    .ifPresentOrElse(webhook -> send(page, webhook, end), () -> end.accept(refused("no-webhook")));
        } catch (IllegalArgumentException unusable) {
            LOG.errorf("A page cannot go by webhook: %s %s", unusable.getMessage(), page);
            end.accept(refused("not-set-up"));
        }
    }

    private void send(Outgoing page, Webhook webhook, Consumer<Posting> end) {
        var sending = webhooks.send(webhook).subscribe().with(outcome -> end.accept(posting(outcome)), failure -> {
            LOG.errorf(failure, "A page could not be sent by webhook. %s", page);
            end.accept(new Posting.Away(clock.instant(), "failed", Optional.empty()));
        });
    }

    private Webhook webhook(Outgoing page, ContactWebhook receiver) {
        return new Webhook(
                page.page().heading().id().toString(),
                new WebhookAddress(receiver.url()),
                List.of(new WebhookSecret(secrets.of(receiver))),
                Documents.write(PageNotice.of(page, clock.instant())));
    }

    private Posting posting(WebhookOutcome outcome) {
        return switch (outcome) {
            case WebhookOutcome.Taken taken -> new Posting.Taken(taken.at());
            case WebhookOutcome.Refused refused -> new Posting.Refused(refused.at(), "http-" + refused.status());
            case WebhookOutcome.Away away -> new Posting.Away(away.at(), away.reason(), away.retryAfter());
            case WebhookOutcome.Forbidden forbidden -> refused(forbidden.reason());
        };
    }

    private Posting refused(String why) {
        return new Posting.Refused(clock.instant(), why);
    }

    /** The client is not ours: it ends with the service. */
    @Override
    public void close() {}
}
