package vn.dieuphoi.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * Access tokens as the sample realm would issue them, signed with the key of the test run, which services under {@link
 * RealInfrastructure} trust; and their forgeries, which must be refused.
 */
public final class TestTokens {

    static final String ISSUER = "https://issuer.test/realms/dieuphoi";
    static final String AUDIENCE = "dieuphoi-api";
    private static final Duration LIFETIME = Duration.ofHours(1);

    private TestTokens() {}

    /** The token of a person ({@code subject} is the user name) who acts for an organisation. */
    public static String of(OrganisationId organisation, String subject, String... roles) {
        return signed(claims(subject, roles).claim("org", organisation.value()));
    }

    /** As {@link #of}, of a person whom no organisation sent. */
    public static String withoutOrganisation(String subject, String... roles) {
        return signed(claims(subject, roles));
    }

    /** As {@link #of}, meant for another API. */
    public static String forAnotherAudience(OrganisationId organisation, String subject, String... roles) {
        return signed(claims(subject, roles).claim("org", organisation.value()).audience("another-api"));
    }

    /** As {@link #of}, of another realm that happens to use the same key. */
    public static String fromAnotherIssuer(OrganisationId organisation, String subject, String... roles) {
        return signed(
                claims(subject, roles).claim("org", organisation.value()).issuer("https://issuer.test/realms/another"));
    }

    /** As {@link #of}, signed with a key that nobody trusts. */
    public static String signedByAnotherKey(OrganisationId organisation, String subject, String... roles) {
        var another = RunInfrastructure.newKeys().getPrivate();
        return signed(claims(subject, roles).claim("org", organisation.value()), another);
    }

    /** As {@link #of}, an hour after its end. */
    public static String expired(OrganisationId organisation, String subject, String... roles) {
        var end = Instant.now().minus(LIFETIME);
        return signed(claims(subject, roles)
                .claim("org", organisation.value())
                .issuedAt(end.minus(LIFETIME))
                .expiresAt(end));
    }

    private static JwtClaimsBuilder claims(String subject, String... roles) {
        var now = Instant.now();
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(subject)
                .preferredUserName(subject)
                .groups(Set.of(roles))
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME));
    }

    private static String signed(JwtClaimsBuilder claims) {
        return signed(claims, RealInfrastructure.theOne().tokenKeys().getPrivate());
    }

    private static String signed(JwtClaimsBuilder claims, PrivateKey key) {
        return claims.jws().sign(key);
    }
}
