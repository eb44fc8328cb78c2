package vn.dieuphoi.coordinator.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.dieuphoi.coordinator.webhook.domain.EndpointId;
import vn.dieuphoi.webhooks.WebhookSecret;

/**
 * Secrets as they are stored: AES-GCM under the deployment's key, bound to their endpoint, so that a copy of the
 * database signs nothing and a secret moved to another row does not open.
 */
@ApplicationScoped
class SecretSeal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Optional<SecretKey> key;
    private final SecureRandom random = new SecureRandom();

    SecretSeal(SealConfig config) {
        this.key = config.key().filter(text -> !text.isBlank()).map(SecretSeal::key);
    }

    /** Both alphabets of base64 are read. */
    private static SecretKey key(String text) {
        var bytes = Base64.getDecoder().decode(text.strip().replace('-', '+').replace('_', '/'));
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("dieuphoi.webhooks.key must be 32 bytes in base64, not " + bytes.length);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** Whether there is a key. */
    boolean isReady() {
        return key.isPresent();
    }

    String seal(EndpointId owner, WebhookSecret secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var stored = cipher(Cipher.ENCRYPT_MODE, owner, nonce)
                    .doFinal(secret.text().getBytes(StandardCharsets.US_ASCII));
            var both = Arrays.copyOf(nonce, NONCE_BYTES + stored.length);
            System.arraycopy(stored, 0, both, NONCE_BYTES, stored.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a secret of endpoint %s cannot be sealed".formatted(owner), impossible);
        }
    }

    /** The secret; empty when it was sealed under another key or for another endpoint. */
    Optional<WebhookSecret> open(EndpointId owner, String stored) {
        var both = Base64.getDecoder().decode(stored);
        try {
            var opened = cipher(Cipher.DECRYPT_MODE, owner, Arrays.copyOf(both, NONCE_BYTES))
                    .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            return Optional.of(new WebhookSecret(new String(opened, StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, EndpointId owner, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(
                mode,
                key.orElseThrow(() -> new IllegalStateException("there is no dieuphoi.webhooks.key")),
                new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
