package vn.dieuphoi.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final WebhookSecret KNOWN = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final WebhookAddress TO = new WebhookAddress("https://example.vn/");

    /** The vector that the specification's own libraries are tested with. */
    @Test
    void signsAsTheSpecificationSays() {
        var webhook = new Webhook("msg_p5jXN8AQM9LWM0D4loKWxJek", TO, List.of(KNOWN), "{\"test\": 2432232314}");
        assertThat(Signature.of(webhook, Instant.ofEpochSecond(1_614_265_330)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signsWithEverySecret() {
        var webhook = new Webhook("msg_1", TO, List.of(WebhookSecret.generate(), KNOWN), "{}");
        var signatures = Signature.of(webhook, Instant.EPOCH).split(" ");
        assertThat(signatures).hasSize(2).allMatch(one -> one.startsWith("v1,")).doesNotHaveDuplicates();
    }

    @Test
    void shortOrForeignSecretsAreNone() {
        assertThatThrownBy(() -> new WebhookSecret("whsec_" + "QUJD")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebhookSecret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(WebhookSecret.generate().toString()).doesNotContain("whsec_");
    }
}
