package vn.dieuphoi.testkit.sample;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import org.eclipse.microprofile.jwt.JsonWebToken;

@Path("/sample")
class SampleResource {

    private final InstantSource clock;
    private final Pool pool;
    private final ReactiveMailer mailer;
    private final JsonWebToken token;

    SampleResource(InstantSource clock, Pool pool, ReactiveMailer mailer, JsonWebToken token) {
        this.clock = clock;
        this.pool = pool;
        this.mailer = mailer;
        this.token = token;
    }

    @GET
    @Path("time")
    @PermitAll
    public String time() {
        return clock.instant().toString();
    }

    @GET
    @Path("who")
    @RolesAllowed("reporter")
    public String who() {
        return token.getName() + " of " + token.<String>getClaim("org");
    }

    @GET
    @Path("database")
    @PermitAll
    public Uni<String> database() {
        return pool.query("select current_database()")
                .execute()
                .map(rows -> rows.iterator().next().getString(0));
    }

    @POST
    @Path("mail")
    @PermitAll
    public Uni<Void> mail(String text) {
        return mailer.send(Mail.withText("officer@a05.example.vn", "Sự cố", text));
    }
}
