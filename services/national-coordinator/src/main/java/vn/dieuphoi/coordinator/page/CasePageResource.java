package vn.dieuphoi.coordinator.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.coordinator.cases.CaseFileHandler;
import vn.dieuphoi.coordinator.cases.RealmRoles;
import vn.dieuphoi.edge.Callers;
import vn.dieuphoi.edge.LogFields;

/** The page of a case: read only, for a browser after a login. */
@Path("/cases/{case}")
@Produces(MediaType.TEXT_HTML)
public class CasePageResource {
    /** Nothing is loaded from anywhere, nothing runs, nobody frames it. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Callers callers;
    private final CaseFileHandler handler;
    private final Template template;

    CasePageResource(Callers callers, CaseFileHandler handler, @Location("case.html") Template template) {
        this.callers = callers;
        this.handler = handler;
        this.template = template;
    }

    @GET
    @RolesAllowed({
        RealmRoles.REPORTER,
        RealmRoles.SPECIALISED_OFFICER,
        RealmRoles.NATIONAL_COORDINATOR,
        RealmRoles.RESPONDER,
        RealmRoles.AUDITOR
    })
    @Operation(hidden = true)
    public Uni<Response> show(@PathParam("case") IncidentId id) {
        LogFields.incident(id);
        return handler.read(id, callers.current().organisation())
                .map(CasePage::of)
                .chain(page -> template.data("page", page).createUni())
                .map(CasePageResource::answer);
    }

    private static Response answer(String html) {
        return Response.ok(html)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .build();
    }
}
