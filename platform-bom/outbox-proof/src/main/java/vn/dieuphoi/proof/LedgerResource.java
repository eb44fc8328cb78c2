package vn.dieuphoi.proof;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.dieuphoi.contracts.events.LessonDrafted;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.outbox.Outbox;
import vn.dieuphoi.outbox.Replay;
import vn.dieuphoi.outbox.Replays;
import vn.dieuphoi.outbox.UnitOfWork;

/** Enter something and tell of it; have something done again. */
@Path("/")
public class LedgerResource {
    private final UnitOfWork unitOfWork;
    private final LedgerStore store;
    private final Outbox outbox;
    private final Replays replays;
    private final InstantSource clock;

    LedgerResource(UnitOfWork unitOfWork, LedgerStore store, Outbox outbox, Replays replays, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.store = store;
        this.outbox = outbox;
        this.replays = replays;
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

    /** Asks for a replay; answers its id, or nothing when the same is in progress. */
    @POST
    @Path("replays")
    public Uni<String> ask(@QueryParam("subject") String subject) {
        return unitOfWork
                .run(work -> replays.ask(work, subject))
                .map(id -> id.map(UUID::toString).orElse(""));
    }

    /** State, records read, records that had an effect, and the reason of a failure. */
    @GET
    @Path("replays/{id}")
    public Uni<String> replay(@PathParam("id") UUID id) {
        return replays.find(id)
                .map(Optional::orElseThrow)
                .map(found -> "%s %d %d %s"
                        .formatted(
                                found.state(),
                                found.counts().done(),
                                found.counts().applied(),
                                found.failure()
                                        .map(Replay.Failure::reason)
                                        .map(Enum::name)
                                        .orElse("-")));
    }

    private List<LessonDrafted> drafts(LessonId id, int count) {
        Instant now = clock.instant();
        return IntStream.range(0, count)
                .mapToObj(number -> new LessonDrafted(id, new IncidentId(id.value()), now))
                .toList();
    }
}
