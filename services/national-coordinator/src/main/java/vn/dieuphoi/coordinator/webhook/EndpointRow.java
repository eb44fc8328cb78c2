package vn.dieuphoi.coordinator.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.coordinator.webhook.domain.Endpoint;
import vn.dieuphoi.coordinator.webhook.domain.EndpointId;

/** A row of {@code webhook_endpoint}, without its secrets. */
record EndpointRow(
        UUID id,
        String organisation,
        String url,
        @Nullable String description,
        @JsonProperty("created_at") Instant createdAt,
        long version,
        @JsonProperty("paused_at") @Nullable Instant pausedAt,
        @JsonProperty("paused_by") @Nullable String pausedBy) {

    Endpoint endpoint() {
        return new Endpoint(
                new EndpointId(id),
                new OrganisationId(organisation),
                url,
                Optional.ofNullable(description),
                createdAt,
                pause(),
                version);
    }

    private Optional<Endpoint.Pause> pause() {
        return pausedAt == null || pausedBy == null
                ? Optional.empty()
                : Optional.of(
                        new Endpoint.Pause(pausedAt, Endpoint.PausedBy.valueOf(pausedBy.toUpperCase(Locale.ROOT))));
    }
}
