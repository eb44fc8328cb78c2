package vn.dieuphoi.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/** Tries parked records again that time may have cured, raises the alarm over old ones, and replays on demand. */
@ApplicationScoped
public class ParkedSweep {
    private static final Logger LOG = Logger.getLogger(ParkedSweep.class);
    private static final int BATCH = 200;

    private final Inbox inbox;
    private final ParkedStore parked;
    private final UnitOfWork unitOfWork;
    private final OutboxMeters meters;
    private final OutboxConfig config;
    private final PollingLoop loop;

    ParkedSweep(Inbox inbox, ParkedStore parked, UnitOfWork unitOfWork, OutboxMeters meters, OutboxConfig config) {
        this.inbox = inbox;
        this.parked = parked;
        this.unitOfWork = unitOfWork;
        this.meters = meters;
        this.config = config;
        this.loop = new PollingLoop("parked-sweep", config.sweep(), this::sweep);
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    /** Tries every parked record once, oldest first, after the defect is mended; tells how many are parked no more. */
    Uni<Void> replay(ReplayProgress progress) {
        return unitOfWork
                .run(parked::count)
                .invoke(counted -> progress.expect(((Number) counted[0]).longValue()))
                .chain(() -> replayAfter(0, progress));
    }

    private Uni<Void> replayAfter(long id, ReplayProgress progress) {
        return unitOfWork
                .run(work -> parked.page(work, id, BATCH))
                .chain(page -> page.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : retry(page)
                                .chain(() -> gone(page))
                                .invoke(gone ->
                                        progress.advance(progress.counts().done() + page.size(), gone))
                                .chain(() -> replayAfter(page.getLast().id(), progress)));
    }

    /** A record may be released by another one's try, so what counts is what is left. */
    private Uni<Integer> gone(List<ParkedRecord> tried) {
        Long[] ids = tried.stream().map(ParkedRecord::id).toArray(Long[]::new);
        return unitOfWork.run(work -> parked.left(work, ids)).map(left -> ids.length - left);
    }

    private Uni<Boolean> sweep() {
        return unitOfWork
                .run(work -> parked.due(work, BATCH))
                .call(this::retry)
                .call(() -> unitOfWork.run(parked::count).invoke(this::watch))
                .map(due -> due.size() == BATCH);
    }

    private Uni<Void> retry(List<ParkedRecord> records) {
        return Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(inbox::retry)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private void watch(Object[] counted) {
        long records = ((Number) counted[0]).longValue();
        long oldest = ((Number) counted[1]).longValue();
        meters.parked(records, oldest);
        if (oldest > config.parkedAlarm().toSeconds()) {
            LOG.errorf("Records have been parked for too long. records=%d oldestSeconds=%d", records, oldest);
        }
    }
}
