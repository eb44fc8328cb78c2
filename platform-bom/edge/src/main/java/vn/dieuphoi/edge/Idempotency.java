package vn.dieuphoi.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import vn.dieuphoi.outbox.Work;

/**
 * Lets an effect happen once per organisation, route and key, and gives every repetition the first answer.
 *
 * <p>The key is taken as the first statement of the effect's own transaction. A twin that arrives meanwhile waits for
 * it in the database: after the commit it gets the same answer, after a rollback it is the first itself. A failed
 * effect takes no key.
 */
@ApplicationScoped
public class Idempotency {
    /** Response header: this answer was given before. */
    public static final String REPLAYED = "Idempotent-Replayed";

    private final IdempotencyStore store;
    private final ObjectMapper json;

    Idempotency(IdempotencyStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    /**
     * Runs the effect, or replays its answer. Call it before anything else in the unit of work.
     *
     * @param effect must do everything in the given work
     * @return the answer; fails with a {@link ProblemException} of status 422 when the key was used with another body
     */
    public Uni<StoredResponse> once(Work work, IdempotentRequest request, Supplier<Uni<StoredResponse>> effect) {
        return store.take(work, request)
                .chain(taken -> taken
                        ? effect.get().call(answer -> store.keep(work, request, answer))
                        : store.kept(work, request).map(kept -> replay(request, kept)));
    }

    /** An answer with a JSON body, written now so that it can be repeated as it was. */
    public StoredResponse answer(int status, Object body) {
        try {
            return new StoredResponse(status, Map.of(), json.writeValueAsString(body));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("an answer cannot be written: " + body.getClass(), ours);
        }
    }

    private static StoredResponse replay(IdempotentRequest request, IdempotencyStore.Kept kept) {
        if (!kept.body().equals(request.body())) {
            throw Problem.edge(422, "idempotency-key-reused").failure();
        }
        return kept.answer().with(REPLAYED, "true");
    }
}
