package vn.dieuphoi.coordinator.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.dieuphoi.contracts.events.Aggregate;
import vn.dieuphoi.contracts.events.DirectoryEvent;
import vn.dieuphoi.outbox.Outbox;
import vn.dieuphoi.outbox.Work;

/** Writes records down, tells the other services, and whoever works by the directory here. */
@ApplicationScoped
class DirectoryRegister {
    private final DirectoryStore store;
    private final Outbox outbox;
    private final DirectoryWitness witness;

    DirectoryRegister(DirectoryStore store, Outbox outbox, DirectoryWitness witness) {
        this.store = store;
        this.outbox = outbox;
        this.witness = witness;
    }

    /**
     * Records whole histories.
     *
     * @param known which of them the directory had before, otherwise
     */
    Uni<Void> seed(Work work, List<? extends DirectoryEvent> records, Set<Aggregate> known) {
        return record(work, new Entry(records, known, false));
    }

    /** As {@link #seed}, by an administrator: from then on no seed overwrites it. */
    Uni<Void> keep(Work work, List<? extends DirectoryEvent> records, Set<Aggregate> known) {
        return record(work, new Entry(records, known, true));
    }

    private record Entry(List<? extends DirectoryEvent> records, Set<Aggregate> known, boolean kept) {}

    private Uni<Void> record(Work work, Entry entry) {
        var changed = entry.records().stream()
                .filter(record -> entry.known().contains(record.aggregate()))
                .map(DirectoryEvent.class::cast)
                .toList();
        return store.save(work, entry.records(), entry.kept())
                .chain(() -> outbox.appendAll(work, entry.records()))
                .chain(() -> changed.isEmpty() ? Uni.createFrom().voidItem() : witness.hear(work, changed));
    }
}
