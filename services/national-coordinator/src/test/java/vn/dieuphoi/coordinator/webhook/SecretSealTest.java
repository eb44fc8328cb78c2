package vn.dieuphoi.coordinator.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.coordinator.webhook.domain.EndpointId;
import vn.dieuphoi.webhooks.WebhookSecret;

class SecretSealTest {
    private static final EndpointId OWNER = EndpointId.next();
    private static final WebhookSecret SECRET = WebhookSecret.generate();

    private static SecretSeal with(String key) {
        return new SecretSeal(() -> Optional.of(key));
    }

    private static String key(int first) {
        var bytes = new byte[32];
        bytes[0] = (byte) first;
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void opensWhatItSealed() {
        var stored = with(key(1)).seal(OWNER, SECRET);
        assertThat(stored).doesNotContain(SECRET.text());
        assertThat(with(key(1)).open(OWNER, stored)).contains(SECRET);
    }

    @Test
    void opensNothingUnderAnotherKeyOrForAnotherEndpoint() {
        var stored = with(key(1)).seal(OWNER, SECRET);
        assertThat(with(key(2)).open(OWNER, stored)).isEmpty();
        assertThat(with(key(1)).open(EndpointId.next(), stored)).isEmpty();
    }

    @Test
    void needsAWholeKeyOrNone() {
        assertThatThrownBy(() -> with("c2hvcnQ=")).hasMessageContaining("32 bytes");
        assertThat(new SecretSeal(Optional::empty).isReady()).isFalse();
        assertThat(with("").isReady()).isFalse();
    }
}
