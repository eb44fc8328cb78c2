package vn.dieuphoi.coordinator.directory;

import io.smallrye.mutiny.Uni;
import java.util.List;
import vn.dieuphoi.contracts.events.DirectoryEvent;
import vn.dieuphoi.outbox.Work;

/** Hears of every change of the directory in the transaction that records it: whose work depends on it. */
public interface DirectoryWitness {
    /** Records that were there before and are otherwise now; what it writes stands or falls with them. */
    Uni<Void> hear(Work work, List<DirectoryEvent> changed);
}
