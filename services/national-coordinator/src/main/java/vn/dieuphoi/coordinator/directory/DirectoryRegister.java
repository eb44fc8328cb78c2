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
    Uni<Void> record(Work work, List<? extends DirectoryEvent> records, Set<Aggregate> known) {
        var changed = records.stream()
                .filter(record -> known.contains(record.aggregate()))
                .map(DirectoryEvent.class::cast)
                .toList();
        return store.save(work, records)
                .chain(() -> outbox.appendAll(work, records))
                .chain(() -> changed.isEmpty() ? Uni.createFrom().voidItem() : witness.hear(work, changed));
    }
}
