package vn.dieuphoi.proof;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.dieuphoi.contracts.events.LessonDrafted;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.outbox.Outbox;
import vn.dieuphoi.outbox.ParkedSweep;
import vn.dieuphoi.outbox.UnitOfWork;

/** Two commands: enter something and tell of it; try what is parked again. */
@Path("/")
public class LedgerResource {
    private final UnitOfWork unitOfWork;
    private final LedgerStore store;
    private final Outbox outbox;
    private final ParkedSweep parked;
    private final InstantSource clock;

    LedgerResource(UnitOfWork unitOfWork, LedgerStore store, Outbox outbox, ParkedSweep parked, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.store = store;
        this.outbox = outbox;
        this.parked = parked;
        this.clock = clock;
    }

    /** Writes one entry and as many events as asked, lingering in between. */
    @POST
    @Path("entries")
    public Uni<Void> enter(
            @QueryParam("lesson") UUID lesson,
            @QueryParam("count") @DefaultValue("1") int count,
            @QueryParam("linger") @DefaultValue("0") double seconds) {
        LessonId id = new LessonId(lesson);
        return unitOfWork.run(work -> store.enter(work, id)
                .chain(() -> store.linger(work, seconds))
                .chain(() -> outbox.appendAll(work, drafts(id, count))));
    }

    /** Tries every parked record once more. */
    @POST
    @Path("replay")
    public Uni<Integer> replay() {
        return parked.replay();
    }

    private List<LessonDrafted> drafts(LessonId id, int count) {
        Instant now = clock.instant();
        return IntStream.range(0, count)
                .mapToObj(number -> new LessonDrafted(id, new IncidentId(id.value()), now))
                .toList();
    }
}
