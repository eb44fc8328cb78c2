package vn.dieuphoi.webhooks;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Sends webhooks, one attempt at a time; whether and when there is another one is the caller's. An attempt takes no
 * longer than its limit, holds no thread, reads no more than a few kilobytes and leaves no connection behind.
 */
@ApplicationScoped
public class WebhookClient {
    private static final String AGENT = "DieuPhoi";
    private static final int LONGEST_HEADERS = 16_384;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final WebhookConfig config;
    private final AddressGuard guard;
    private final InstantSource clock;
    private final HttpClient http;
    private final Semaphore places;

    WebhookClient(Vertx vertx, WebhookConfig config, AddressGuard guard, InstantSource clock) {
        this.vertx = vertx;
        this.config = config;
        this.guard = guard;
        this.clock = clock;
        this.places = new Semaphore(config.together());
        this.http = vertx.createHttpClient(options(config), pool(config));
    }

    private static HttpClientOptions options(WebhookConfig config) {
        return new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout(Math.toIntExact(config.connectLimit().toMillis()))
                .setSslHandshakeTimeout(config.limit().toMillis())
                .setSslHandshakeTimeoutUnit(java.util.concurrent.TimeUnit.MILLISECONDS)
                .setForceSni(true)
                .setVerifyHost(true)
                .setTrustAll(false)
                .setMaxHeaderSize(LONGEST_HEADERS)
                .setDecompressionSupported(false);
    }

    private static PoolOptions pool(WebhookConfig config) {
        return new PoolOptions().setHttp1MaxSize(config.perHost()).setMaxWaitQueueSize(config.together());
    }

    /** One attempt. It never fails: what the network, the receiver or the guard did is the outcome. */
    public Uni<WebhookOutcome> send(Webhook webhook) {
        return Uni.createFrom()
                .deferred(() -> places.tryAcquire()
                        ? attempt(webhook).onTermination().invoke(() -> places.release())
                        : Uni.createFrom().item(away("busy", Optional.of(SOON))));
    }

    private Uni<WebhookOutcome> attempt(Webhook webhook) {
        return guard.vet(webhook.to()).chain(vetting -> switch (vetting) {
            case Vetting.Fit fit -> exchange(webhook, fit.address());
            case Vetting.Unfit unfit ->
                Uni.createFrom().item(new WebhookOutcome.Forbidden(unfit.fault().code()));
            case Vetting.Unknown none -> Uni.createFrom().item(away("name-not-found", Optional.empty()));
        });
    }

    private Uni<WebhookOutcome> exchange(Webhook webhook, InetAddress vetted) {
        return Uni.createFrom()
                .emitter(emitter -> new Exchange(vertx, clock, config.answerBytes(), emitter)
                        .start(http, request(webhook, vetted), Buffer.buffer(webhook.payload())));
    }

    /** To the vetted address; the name goes into Host, SNI and the check of the certificate. */
    private RequestOptions request(Webhook webhook, InetAddress vetted) {
        var now = clock.instant();
        var to = webhook.to();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(to.port(), vetted.getHostAddress()))
                .setHost(to.host())
                .setPort(to.port())
                .setSsl(to.encrypted())
                .setURI(to.resource())
                .setFollowRedirects(false)
                .setTimeout(config.limit().toMillis())
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", AGENT)
                .putHeader(Signature.ID, webhook.id())
                .putHeader(Signature.TIMESTAMP, Long.toString(now.getEpochSecond()))
                .putHeader(Signature.SIGNATURE, Signature.of(webhook, now));
    }

    private WebhookOutcome away(String reason, Optional<Duration> retryAfter) {
        return new WebhookOutcome.Away(reason, clock.instant(), retryAfter);
    }

    @PreDestroy
    void stop() {
        http.close();
    }
}
