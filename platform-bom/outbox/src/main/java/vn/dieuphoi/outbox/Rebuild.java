package vn.dieuphoi.outbox;

import static java.util.stream.Collectors.toSet;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.outbox.Retelling.Key;

/**
 * Empties a projection and tells it anew from the topics, in one transaction: readers see the old state until the new
 * one is complete, and whatever ends it halfway leaves the old state. What it tells is exactly what live listening had
 * applied, which waits meanwhile.
 */
@ApplicationScoped
class Rebuild {
    private final UnitOfWork unitOfWork;
    private final RebuildStore store;
    private final OutboxConfig config;
    private final Map<String, Object> broker;

    Rebuild(
            UnitOfWork unitOfWork,
            RebuildStore store,
            OutboxConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.unitOfWork = unitOfWork;
        this.store = store;
        this.config = config;
        this.broker = broker;
    }

    Uni<Void> run(Projection projection, ReplayProgress progress) {
        return unitOfWork.run(
                config.rebuildLimit(),
                work -> store.begin(work)
                        .chain(() -> blocking(() -> TopicLog.open(broker, projection.topics())))
                        .chain(log -> new Pass(work, projection, log, progress)
                                .run()
                                .eventually(() -> blocking(() -> closed(log)))));
    }

    /** Runs it on a worker and comes back to the context of the transaction. */
    private static <T> Uni<T> blocking(Callable<T> task) {
        return Uni.createFrom()
                .completionStage(
                        () -> Vertx.currentContext().executeBlocking(task).toCompletionStage());
    }

    private static boolean closed(TopicLog log) {
        log.close();
        return true;
    }

    private static Set<String> kinds(Topic topic) {
        return switch (topic) {
            case INTAKE -> Set.of("incident");
            case CASE -> Set.of("case");
            case DIRECTORY -> Set.of("organisation", "system");
            case DEADLINE -> Set.of("deadline", "page");
            case LESSON -> Set.of("lesson");
        };
    }

    /** One way through the log. */
    private final class Pass {
        private final Work work;
        private final Projection projection;
        private final TopicLog log;
        private final ReplayProgress progress;
        private final Retelling retelling = new Retelling();

        Pass(Work work, Projection projection, TopicLog log, ReplayProgress progress) {
            this.work = work;
            this.projection = projection;
            this.log = log;
            this.progress = progress;
        }

        Uni<Void> run() {
            progress.expect(log.total());
            return projection
                    .empty(work)
                    .chain(() -> Multi.createBy()
                            .repeating()
                            .uni(this::batch)
                            .whilst(more -> more)
                            .collect()
                            .last())
                    .chain(this::check);
        }

        private Uni<Boolean> batch() {
            return blocking(log::read)
                    .chain(read -> read.isEmpty()
                            ? Uni.createFrom().item(false)
                            : tell(read).replaceWith(true));
        }

        private Uni<Void> tell(List<Incoming> read) {
            Set<Key> keys = read.stream().map(Key::of).collect(toSet());
            return store.find(work, keys).chain(told -> {
                List<Incoming> ready = retelling.next(read, told);
                return project(ready)
                        .chain(() -> store.save(work, told))
                        .chain(() -> blocking(log::done))
                        .invoke(done -> progress.advance(done, ready.size()))
                        .chain(this::forget);
            });
        }

        /** Whatever rows the session remembers, so that it does not grow with the log. */
        private Uni<Void> forget() {
            return work.session().flush().invoke(() -> {
                Mutiny.Session ignored = work.session().clear();
            });
        }

        private Uni<Void> project(List<Incoming> ready) {
            return Multi.createFrom()
                    .iterable(ready)
                    .onItem()
                    .transformToUniAndConcatenate(incoming -> project(incoming).replaceWith(true))
                    .collect()
                    .last()
                    .replaceWithVoid();
        }

        private Uni<Void> project(Incoming incoming) {
            return Uni.createFrom()
                    .deferred(() -> projection.project(
                            work, incoming.decode(incoming.eventType().orElseThrow())))
                    .onFailure()
                    .transform(failure -> ReplayFailed.at(incoming, failure));
        }

        /** A log that has lost something must not cost the projection what it still knows. */
        private Uni<Void> check() {
            Set<String> kinds = projection.topics().stream()
                    .flatMap(topic -> kinds(topic).stream())
                    .collect(toSet());
            return store.untold(work, kinds)
                    .invoke(untold -> untold.ifPresent(aggregate -> {
                        throw new ReplayFailed(ReplayFailure.LOG_INCOMPLETE, aggregate);
                    }))
                    .replaceWithVoid();
        }
    }
}
