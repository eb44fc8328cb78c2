package vn.dieuphoi.timers.paging;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.dieuphoi.contracts.ids.PageId;

/**
 * The links in the mails. A token says for which page it is and until when, and proves with HMAC-SHA256 that this
 * service wrote it; it is all that is needed to take the page, and good for nothing else.
 */
@ApplicationScoped
public class PageLinks {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;
    /** A page id and seconds since 1970. */
    private static final int CLAIM_BYTES = 16 + 8;

    private static final int MAC_BYTES = 32;

    private final URI baseUrl;
    private final SecretKeySpec key;

    @Inject
    PageLinks(PageConfig config, PageSecretConfig secret) {
        this(config.baseUrl(), secret.secret());
    }

    PageLinks(URI baseUrl, String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST_SECRET) {
            throw new IllegalStateException("dieuphoi.page.secret has %d bytes, at least %d are needed"
                    .formatted(bytes.length, SHORTEST_SECRET));
        }
        this.baseUrl = baseUrl;
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** A secret that is too short is found at the start, not with the first page. */
    void check(@Observes StartupEvent started) {}

    /** What a token turned out to be. */
    sealed interface Link {
        /** It is ours and alive. */
        record Good(PageId page) implements Link {}

        /** It is ours, and its time is over. */
        record Expired() implements Link {}

        /** It is not ours. */
        record Forged() implements Link {}
    }

    /** The address of the page for a person. */
    String link(PageId page, Instant expiresAt) {
        String base = baseUrl.toString();
        return (base.endsWith("/") ? base : base + "/") + "pages/" + token(page, expiresAt);
    }

    String token(PageId page, Instant expiresAt) {
        byte[] claim = ByteBuffer.allocate(CLAIM_BYTES)
                .putLong(page.value().getMostSignificantBits())
                .putLong(page.value().getLeastSignificantBits())
                .putLong(expiresAt.getEpochSecond())
                .array();
        byte[] signed = ByteBuffer.allocate(CLAIM_BYTES + MAC_BYTES)
                .put(claim)
                .put(mac(claim))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    Link read(String token, Instant now) {
        ByteBuffer signed = ByteBuffer.wrap(decoded(token));
        if (signed.remaining() != CLAIM_BYTES + MAC_BYTES) {
            return new Link.Forged();
        }
        byte[] claim = new byte[CLAIM_BYTES];
        byte[] mac = new byte[MAC_BYTES];
        signed.get(claim).get(mac);
        return MessageDigest.isEqual(mac, mac(claim)) ? alive(ByteBuffer.wrap(claim), now) : new Link.Forged();
    }

    private static Link alive(ByteBuffer claim, Instant now) {
        var page = new PageId(new UUID(claim.getLong(), claim.getLong()));
        return now.getEpochSecond() < claim.getLong() ? new Link.Good(page) : new Link.Expired();
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private byte[] mac(byte[] claim) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(claim);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException("this JDK lacks " + ALGORITHM, everyJdkHasIt);
        }
    }
}
