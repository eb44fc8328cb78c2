package vn.dieuphoi.lessons.casefile;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.dieuphoi.contracts.events.Aggregate;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.lessons.casefile.domain.CaseFile;
import vn.dieuphoi.lessons.casefile.domain.Directory;
import vn.dieuphoi.lessons.casefile.domain.Heard;
import vn.dieuphoi.outbox.NotYet;
import vn.dieuphoi.outbox.Work;

/** Puts what was heard together to the file of a completed case. */
@ApplicationScoped
public class CaseFileHandler {
    private final CaseFileStore store;

    CaseFileHandler(CaseFileStore store) {
        this.store = store;
    }

    /** The file of a completed case; fails with {@link NotYet} while something that belongs in it has not been heard. */
    public Uni<CaseFile> file(Work work, IncidentId incident) {
        return store.find(work, Set.of(Aggregate.incident(incident), Aggregate.caseOf(incident)))
                .map(events -> Heard.of(incident, events))
                .chain(heard -> file(work, heard));
    }

    private Uni<CaseFile> file(Work work, Heard heard) {
        return store.find(work, heard.involved()).map(Directory::of).map(directory -> complete(heard, directory));
    }

    private static CaseFile complete(Heard heard, Directory directory) {
        heard.waitsFor(directory).ifPresent(unheard -> {
            throw new NotYet(unheard);
        });
        return heard.file(directory);
    }
}
