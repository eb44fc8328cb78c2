package vn.dieuphoi.edge;

import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.Sha256;

/**
 * A creation that a client may repeat until it has an answer.
 *
 * @param organisation whose key it is
 * @param route method and path with its ids, so that one key on two cases is two creations
 * @param key the client's
 * @param body digest of the bytes sent
 */
public record IdempotentRequest(OrganisationId organisation, String route, IdempotencyKey key, Sha256 body) {

    /**
     * A POST.
     *
     * @param key the header as received
     * @throws ProblemException with status 400 when the key is absent or malformed
     */
    public static IdempotentRequest post(Caller caller, UriInfo uri, @Nullable String key, byte[] body) {
        return new IdempotentRequest(
                caller.organisation(), "POST " + uri.getPath(), IdempotencyKey.of(key), Sha256.of(body));
    }
}
