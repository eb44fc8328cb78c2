package vn.dieuphoi.coordinator.webhook;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The key under which secrets of webhooks are stored, {@code dieuphoi.webhooks.key}. */
@ConfigMapping(prefix = "dieuphoi.webhooks")
interface SealConfig {
    /** 32 bytes in base64, either alphabet. Without it nobody can register a webhook and none is sent. */
    Optional<String> key();
}
