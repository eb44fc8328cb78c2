package vn.dieuphoi.timers.deadline;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dieuphoi.edge.Callers;
import vn.dieuphoi.edge.PageQuery;
import vn.dieuphoi.timers.request.Readers;

/** What falls due. */
@Path("/v1/deadlines/forecast")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deadlines")
public class ForecastResource {
    private final Callers callers;
    private final ForecastHandler forecasts;
    private final InstantSource clock;

    ForecastResource(Callers callers, ForecastHandler forecasts, InstantSource clock) {
        this.callers = callers;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Readers.REPORTER,
        Readers.SPECIALISED_OFFICER,
        Readers.NATIONAL_COORDINATOR,
        Readers.RESPONDER,
        Readers.AUDITOR
    })
    @Operation(
            operationId = "forecastDeadlines",
            summary = "What falls due in a window and is not met, by obligor and by who is on duty",
            description =
                    "Of the incidents in which the caller's organisation holds a role; of others, nothing. Statutory ends"
                            + " and internal targets, in the order of falling due; in a window of the past, what is overdue. Send"
                            + " from and to of the first page with its cursor, so that now does not move the window.")
    @APIResponse(responseCode = "200", ref = "Forecast")
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Uni<ForecastView> forecast(@BeanParam ForecastQuery query, @BeanParam PageQuery page) {
        var caller = callers.current();
        var window = query.window(clock.instant().truncatedTo(ChronoUnit.MICROS));
        var reading = new ForecastReading(caller.organisation(), window, page.after(), page.size());
        return forecasts.read(reading).map(forecast -> ForecastView.of(forecast, caller));
    }
}
