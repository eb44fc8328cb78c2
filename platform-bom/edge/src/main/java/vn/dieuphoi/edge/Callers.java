package vn.dieuphoi.edge;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.dieuphoi.contracts.ids.OrganisationId;

/** Gives the {@link Caller} of the request in progress. */
@ApplicationScoped
public class Callers {
    private static final String ORGANISATION = "org";

    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The caller.
     *
     * @throws UnauthorizedException when nobody is logged in
     * @throws ProblemException with status 403 when the token names no organisation, or one that cannot be
     */
    public Caller current() {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            String subject = Objects.requireNonNullElse(token.getSubject(), token.getName());
            return new Caller(organisation(token), identity.getRoles(), subject);
        }
        throw organisationMissing();
    }

    private static OrganisationId organisation(JsonWebToken token) {
        Optional<Object> claim = token.claim(ORGANISATION);
        try {
            return claim.map(Object::toString).map(OrganisationId::new).orElseThrow(Callers::organisationMissing);
        } catch (IllegalArgumentException malformed) {
            throw organisationMissing();
        }
    }

    private static ProblemException organisationMissing() {
        return Problem.edge(403, "organisation-missing").failure();
    }
}
