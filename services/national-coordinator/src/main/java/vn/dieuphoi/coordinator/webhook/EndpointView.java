package vn.dieuphoi.coordinator.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dieuphoi.coordinator.webhook.domain.Endpoint;

/**
 * An endpoint as its organisation sees it.
 *
 * @param pausedBy owner, or gone where the receiver answered 410
 */
@Schema(name = "Webhook")
record EndpointView(
        UUID id,
        String url,
        Optional<String> description,
        Instant createdAt,
        boolean paused,
        Optional<Instant> pausedAt,
        Optional<String> pausedBy) {

    static EndpointView of(Endpoint endpoint) {
        return new EndpointView(
                endpoint.id().value(),
                endpoint.url(),
                endpoint.description(),
                endpoint.createdAt(),
                endpoint.pause().isPresent(),
                endpoint.pause().map(Endpoint.Pause::since),
                endpoint.pause().map(pause -> pause.by().code()));
    }
}
