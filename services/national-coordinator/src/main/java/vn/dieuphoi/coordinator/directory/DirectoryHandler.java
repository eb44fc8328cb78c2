package vn.dieuphoi.coordinator.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.DirectoryEvent;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.coordinator.directory.domain.Directory;
import vn.dieuphoi.outbox.Outbox;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.rulebook.LegalTime;

/** What is asked of the directory, and what is recorded in it. */
@ApplicationScoped
public class DirectoryHandler {
    private final DirectoryStore store;
    private final Outbox outbox;

    DirectoryHandler(DirectoryStore store, Outbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    /** The part of the directory that decides who plays which part in an incident: two queries. */
    public Uni<Directory> around(Work work, NoticeAccepted notice) {
        return store.systems(work, notice.system())
                .chain(systems -> store.around(work, concerned(notice, systems), LegalTime.dayOf(notice.detectedAt()))
                        .map(organisations -> Directory.of(organisations, systems)));
    }

    /** Just these organisations. */
    public Uni<Directory> of(Work work, Collection<OrganisationId> ids) {
        return store.named(work, ids).map(organisations -> Directory.of(organisations, List.of()));
    }

    /** Records and publishes what the directory does not have, or has otherwise; gives how many records that were. */
    Uni<Integer> seed(Work work, DirectoryJson.Seed seed) {
        var organisations = seed.organisations().stream()
                .map(OrganisationRecorded::organisation)
                .toList();
        var systems = seed.systems().stream().map(SystemRecorded::system).toList();
        return store.lock(work)
                .chain(() -> store.named(work, organisations))
                .chain(known -> record(work, news(seed.organisations(), known), store::save))
                .chain(recorded -> store.systems(work, systems)
                        .chain(known -> record(work, news(seed.systems(), known), store::save))
                        .map(more -> recorded + more));
    }

    private <T extends DirectoryEvent> Uni<Integer> record(Work work, List<T> news, Saving<T> saving) {
        var saved = Uni.createFrom().voidItem();
        for (var one : news) {
            saved = saved.chain(() -> saving.save(work, one));
        }
        return saved.chain(() -> outbox.appendAll(work, news)).replaceWith(news.size());
    }

    /** How one kind of record is saved. */
    private interface Saving<T> {
        Uni<Void> save(Work work, T recorded);
    }

    private static <T> List<T> news(List<T> wanted, List<T> known) {
        return wanted.stream()
                .filter(Predicate.not(Set.copyOf(known)::contains))
                .toList();
    }

    private static Set<OrganisationId> concerned(NoticeAccepted notice, List<SystemRecorded> systems) {
        var named = Stream.concat(Stream.of(notice.reporter()), notice.operator().organisation().stream());
        var responsible = systems.stream()
                .flatMap(recorded -> recorded.periods().stream())
                .flatMap(period -> Stream.of(period.owner(), period.operator()));
        return Stream.concat(named, responsible).collect(Collectors.toSet());
    }
}
