package vn.dieuphoi.edge;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;

/** An endpoint as the services have them. */
@Path("/things")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ThingResource {
    record Thing(long number, String name, Optional<String> note) {}

    private final UnitOfWork unitOfWork;
    private final Idempotency idempotency;
    private final Callers callers;

    ThingResource(UnitOfWork unitOfWork, Idempotency idempotency, Callers callers) {
        this.unitOfWork = unitOfWork;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("reporter")
    public Uni<Response> create(byte[] body, UriInfo uri, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        var request = IdempotentRequest.post(callers.current(), uri, key, body);
        var fields = RequestFields.of(body);
        var name = fields.required("name").line(100);
        fields.throwIfInvalid();
        return unitOfWork
                .run(work -> idempotency.once(work, request, () -> store(work, name.orElseThrow())))
                .map(StoredResponse::toResponse);
    }

    @GET
    @PermitAll
    public Page<Thing> list(@BeanParam PageQuery query) {
        var next = query.after().map(cursor -> cursor.part(0, Integer::valueOf)).map(Object::toString);
        return new Page<>(List.of(new Thing(query.size(), "n", Optional.empty())), next);
    }

    @PUT
    @Path("/{id}")
    @PermitAll
    public Response change(@HeaderParam("If-Match") @Nullable String ifMatch) {
        EntityTags.requireMatch(ifMatch, 7);
        return Response.noContent().build();
    }

    @GET
    @Path("/broken")
    @PermitAll
    public Uni<String> broken() {
        return Uni.createFrom().failure(new IllegalStateException("the secret of our insides"));
    }

    @GET
    @Path("/forgotten")
    public String withoutAnnotation() {
        return "nobody may see this";
    }

    private Uni<StoredResponse> store(Work work, String name) {
        return ThingStore.add(work, name)
                .map(number -> idempotency
                        .answer(201, new Thing(number, name, Optional.empty()))
                        .with("Location", "/things/" + number));
    }
}
