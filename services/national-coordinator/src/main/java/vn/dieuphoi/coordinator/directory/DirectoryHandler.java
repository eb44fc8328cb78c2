package vn.dieuphoi.coordinator.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.Aggregate;
import vn.dieuphoi.contracts.events.DirectoryEvent;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.coordinator.directory.domain.Directory;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.rulebook.LegalTime;

/** What is asked of the directory, and what it begins with. */
@ApplicationScoped
public class DirectoryHandler {
    /** Of a seed: small enough that no statement is huge. */
    private static final int TOGETHER = 500;

    private final DirectoryStore store;
    private final DirectoryRegister register;
    private final InstantSource clock;

    DirectoryHandler(DirectoryStore store, DirectoryRegister register, InstantSource clock) {
        this.store = store;
        this.register = register;
        this.clock = clock;
    }

    /**
     * The part of the directory that decides who plays which part in these incidents, from the day on which the first was
     * detected until today: two queries.
     */
    public Uni<Directory> around(Work work, List<NoticeAccepted> notices) {
        var today = LegalTime.dayOf(clock.instant());
        var first = notices.stream()
                .map(notice -> LegalTime.dayOf(notice.detectedAt()))
                .reduce(today, (one, other) -> one.isBefore(other) ? one : other);
        return store.meant(work, notices.stream().map(NoticeAccepted::system).toList())
                .chain(systems -> store.around(work, concerned(notices, systems), first, today)
                        .map(organisations -> Directory.of(organisations, systems)));
    }

    /** The part of the directory that decides who plays which part today, by these operators and systems. */
    public Uni<Directory> around(Work work, Collection<OrganisationId> operators, Collection<SystemId> systems) {
        return around(work, operators, systems, LegalTime.dayOf(clock.instant()));
    }

    /** The same on another day, and today. */
    public Uni<Directory> around(
            Work work, Collection<OrganisationId> bodies, Collection<SystemId> systems, LocalDate day) {
        var today = LegalTime.dayOf(clock.instant());
        return store.systems(work, systems)
                .map(found -> found.stream().map(Recorded::record).toList())
                .chain(found -> store.around(
                                work,
                                Stream.concat(bodies.stream(), responsible(found))
                                        .collect(Collectors.toSet()),
                                day,
                                today)
                        .map(organisations -> Directory.of(organisations, found)));
    }

    /** Just these organisations, and whoever came after them. */
    public Uni<Directory> of(Work work, Collection<OrganisationId> ids) {
        return withSuccessors(work, List.of(), ids).map(organisations -> Directory.of(organisations, List.of()));
    }

    private Uni<List<OrganisationRecorded>> withSuccessors(
            Work work, List<OrganisationRecorded> known, Collection<OrganisationId> wanted) {
        return store.organisations(work, wanted).chain(found -> {
            var all = Stream.concat(known.stream(), found.stream().map(Recorded::record))
                    .toList();
            var missing = missing(all);
            return missing.isEmpty() || found.isEmpty()
                    ? Uni.createFrom().item(all)
                    : withSuccessors(work, all, missing);
        });
    }

    private static Set<OrganisationId> missing(List<OrganisationRecorded> known) {
        var there = known.stream().map(OrganisationRecorded::organisation).collect(Collectors.toSet());
        return known.stream()
                .flatMap(recorded -> recorded.periods().getLast().ending().stream())
                .flatMap(ending -> ending.successors().stream())
                .map(OrganisationId::new)
                .filter(Predicate.not(there::contains))
                .collect(Collectors.toSet());
    }

    /**
     * Records and publishes what the directory does not have, or has otherwise, unless an administrator keeps it; gives
     * how many records that were.
     */
    Uni<Integer> seed(Work work, DirectoryJson.Seed seed) {
        var organisations = seed.organisations().stream()
                .map(OrganisationRecorded::organisation)
                .toList();
        var systems = seed.systems().stream().map(SystemRecorded::system).toList();
        return store.lock(work)
                .chain(() -> store.organisations(work, organisations))
                .chain(known -> record(work, seed.organisations(), known))
                .chain(recorded -> store.systems(work, systems)
                        .chain(known -> record(work, seed.systems(), known))
                        .map(more -> recorded + more));
    }

    private <T extends DirectoryEvent> Uni<Integer> record(Work work, List<T> wanted, List<Recorded<T>> there) {
        var known = there.stream().map(Recorded::record).collect(Collectors.toSet());
        var kept = there.stream()
                .filter(Recorded::kept)
                .map(recorded -> recorded.record().aggregate())
                .collect(Collectors.toSet());
        var news = wanted.stream()
                .filter(Predicate.not(known::contains))
                .filter(record -> !kept.contains(record.aggregate()))
                .toList();
        Set<Aggregate> before = known.stream().map(DirectoryEvent::aggregate).collect(Collectors.toSet());
        var recorded = Uni.createFrom().voidItem();
        for (var from = 0; from < news.size(); from += TOGETHER) {
            var some = news.subList(from, Math.min(from + TOGETHER, news.size()));
            recorded = recorded.chain(() -> register.seed(work, some, before));
        }
        return recorded.replaceWith(news.size());
    }

    private static Set<OrganisationId> concerned(List<NoticeAccepted> notices, List<SystemRecorded> systems) {
        var named = notices.stream()
                .flatMap(notice ->
                        Stream.concat(Stream.of(notice.reporter()), notice.operator().organisation().stream()));
        return Stream.concat(named, responsible(systems)).collect(Collectors.toSet());
    }

    private static Stream<OrganisationId> responsible(List<SystemRecorded> systems) {
        return systems.stream()
                .flatMap(recorded -> recorded.periods().stream())
                .flatMap(period -> Stream.concat(
                        Stream.of(period.owner(), period.operator()),
                        period.furtherOperators().orElse(List.of()).stream()));
    }
}
