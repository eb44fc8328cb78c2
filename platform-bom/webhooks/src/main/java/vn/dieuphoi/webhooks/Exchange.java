package vn.dieuphoi.webhooks;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, of which only the status and Retry-After count. It ends when the answer ends, has become
 * too long, or the time is over, whichever is first; then its connection is closed, whatever the receiver thinks of it.
 */
final class Exchange {
    private final Vertx vertx;
    private final InstantSource clock;
    private final int answerBytes;
    private final UniEmitter<? super WebhookOutcome> emitter;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable HttpClientRequest request;
    private volatile @Nullable WebhookOutcome answer;
    private long timer;
    private int read;

    Exchange(Vertx vertx, InstantSource clock, int answerBytes, UniEmitter<? super WebhookOutcome> emitter) {
        this.vertx = vertx;
        this.clock = clock;
        this.answerBytes = answerBytes;
        this.emitter = emitter;
    }

    void start(HttpClient client, RequestOptions options, Buffer body) {
        timer = vertx.setTimer(options.getTimeout(), late -> end("timed-out"));
        options.setTimeout(-1);
        client.request(options).onSuccess(opened -> send(opened, body)).onFailure(this::fail);
    }

    private void send(HttpClientRequest opened, Buffer body) {
        request = opened;
        // What goes wrong is the outcome of the attempt; a receiver is not to fill our log with it.
        opened.connection().exceptionHandler(known -> {});
        if (ended.get()) {
            close();
        } else {
            opened.send(body).onSuccess(this::answered).onFailure(this::fail);
        }
    }

    private void answered(HttpClientResponse response) {
        var status = response.statusCode();
        answer = switch (status / 100) {
            case 2 -> new WebhookOutcome.Taken(status, clock.instant());
            case 5 -> away("http-" + status, response);
            default ->
                status == 429 ? away("http-" + status, response) : new WebhookOutcome.Refused(status, clock.instant());
        };
        response.exceptionHandler(this::fail);
        response.endHandler(over -> end("connection-lost"));
        response.handler(this::skip);
    }

    private WebhookOutcome away(String reason, HttpClientResponse response) {
        var now = clock.instant();
        return new WebhookOutcome.Away(reason, now, RetryAfter.read(response.getHeader("Retry-After"), now));
    }

    private void skip(Buffer chunk) {
        read += chunk.length();
        if (read > answerBytes) {
            end("answer-too-long");
        }
    }

    private void fail(Throwable cause) {
        end(Causes.reason(cause));
    }

    /** With the answer, if there was one; else for this reason. */
    private void end(String reason) {
        if (ended.compareAndSet(false, true)) {
            vertx.cancelTimer(timer);
            close();
            var known = answer;
            emitter.complete(
                    known == null ? new WebhookOutcome.Away(reason, clock.instant(), Optional.empty()) : known);
        }
    }

    private void close() {
        var opened = request;
        if (opened != null) {
            opened.connection().close();
        }
    }
}
