package vn.dieuphoi.coordinator.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import vn.dieuphoi.outbox.PollingLoop;

/**
 * Makes due calls as they come, each on its own: the loop goes on to the next while an attempt runs, so that a receiver
 * that hangs keeps its own place and nothing else. Places are counted apart for endpoints that work and for those in
 * trouble. An attempt that a dying process leaves behind is made again after its lease, as the same call.
 */
@ApplicationScoped
class CallDispatch {
    private static final Logger LOG = Logger.getLogger(CallDispatch.class);

    private final CallHandler handler;
    private final CallClient client;
    private final CallConfig config;
    private final PollingLoop loop;
    private final AtomicInteger healthy = new AtomicInteger();
    private final AtomicInteger troubled = new AtomicInteger();

    CallDispatch(CallHandler handler, CallClient client, CallConfig config) {
        this.handler = handler;
        this.client = client;
        this.config = config;
        this.loop = new PollingLoop("webhook-dispatch", config.poll(), this::step);
    }

    void start(@Observes StartupEvent started) {
        if (client.isReady()) {
            loop.start();
        } else {
            LOG.info("No webhooks are sent: there is no dieuphoi.webhooks.key.");
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (client.isReady()) {
            loop.stop();
        }
    }

    private Uni<Boolean> step() {
        var room = new QueueStore.Room(
                config.perEndpoint(), config.healthy() - healthy.get(), config.troubled() - troubled.get());
        return handler.claim(room).map(orders -> {
            orders.forEach(this::begin);
            return !orders.isEmpty();
        });
    }

    /** The end of the chain is here: nobody waits for an attempt, which is the point. */
    private void begin(CallOrder order) {
        var places = order.troubled() ? troubled : healthy;
        places.incrementAndGet();
        Uni.createFrom()
                .deferred(() -> client.send(order))
                .chain(outcome -> handler.settle(order, outcome))
                .onTermination()
                .invoke(() -> {
                    places.decrementAndGet();
                    loop.wake();
                })
                .subscribe()
                .with(settled -> {}, failure -> unsettled(order, failure));
    }

    private static void unsettled(CallOrder order, Throwable failure) {
        LOG.warnf(
                failure,
                "How a webhook ended could not be written down; it is sent again. endpointId=%s callId=%s",
                order.endpoint(),
                order.id());
    }
}
