package vn.dieuphoi.coordinator.cases;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.Dated;
import vn.dieuphoi.contracts.events.DirectoryEvent;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.coordinator.directory.DirectoryWitness;
import vn.dieuphoi.outbox.PollingLoop;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.rulebook.LegalTime;

/**
 * Notes which changes of the directory open cases have to follow, in the transaction of the change, and has them
 * followed: at once, and once more on each day on which something that is planned takes effect.
 */
@ApplicationScoped
class ReroutingDispatch implements DirectoryWitness {
    private final ReroutingStore queue;
    private final ReroutingTimes times;
    private final PollingLoop loop;

    ReroutingDispatch(ReroutingStore queue, ReroutingTimes times, ReroutingHandler handler, ReroutingConfig config) {
        this.queue = queue;
        this.times = times;
        this.loop = new PollingLoop("case-rerouting", config.poll(), handler::step);
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    @Override
    public Uni<Void> hear(Work work, List<DirectoryEvent> changed) {
        work.afterCommit(loop::wake);
        return queue.add(
                work, ids(changed, OrganisationRecorded.class), ids(changed, SystemRecorded.class), dueAt(changed));
    }

    private static Set<String> ids(List<DirectoryEvent> changed, Class<? extends DirectoryEvent> type) {
        return changed.stream()
                .filter(type::isInstance)
                .map(DirectoryEvent::key)
                .collect(Collectors.toSet());
    }

    /** Now, and the beginning of each day that is planned. */
    private Set<Instant> dueAt(List<DirectoryEvent> changed) {
        var now = times.now();
        var today = LegalTime.dayOf(now);
        var due = new TreeSet<>(Set.of(now));
        changed.stream()
                .flatMap(ReroutingDispatch::periods)
                .flatMap(period -> Stream.concat(Stream.of(period.validFrom()), period.validTo().stream()))
                .filter(today::isBefore)
                .map(ReroutingDispatch::beginning)
                .forEach(due::add);
        return due;
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(LegalTime.ZONE).toInstant();
    }

    private static Stream<? extends Dated> periods(DirectoryEvent changed) {
        return switch (changed) {
            case OrganisationRecorded organisation -> organisation.periods().stream();
            case SystemRecorded system -> system.periods().stream();
        };
    }
}
