package vn.dieuphoi.outbox;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an operator can have done again, and what became of it. */
@ApplicationScoped
public class Replays {
    /** The subject of a replay that tries every parked record once more. */
    public static final String PARKED = "parked";

    private final ReplayStore store;
    private final List<Projection> projections;

    Replays(ReplayStore store, @All List<Projection> projections) {
        this.store = store;
        this.projections = projections.stream()
                .sorted(Comparator.comparing(Projection::name))
                .toList();
    }

    /** The projections of this service, by name. */
    public List<Projection> projections() {
        return projections;
    }

    /** The projection of that name. */
    public Optional<Projection> projection(String name) {
        return projections.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
    }

    /**
     * Asks for a replay; it begins after the commit, in whichever process of the service is free.
     *
     * @param subject {@link #PARKED} or the name of a projection
     * @return its id; empty when the same is waiting or running already
     */
    public Uni<Optional<UUID>> ask(Work work, String subject) {
        return store.ask(work, subject);
    }

    /** How far a replay is. */
    public Uni<Optional<Replay>> find(UUID id) {
        return store.find(id);
    }
}
