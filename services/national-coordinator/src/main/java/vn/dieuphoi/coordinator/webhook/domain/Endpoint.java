package vn.dieuphoi.coordinator.webhook.domain;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * A place where an organisation wants to be told.
 *
 * @param url may carry a secret of the receiver's: for the organisation's eyes only
 * @param version counts what the organisation changed
 */
public record Endpoint(
        EndpointId id,
        OrganisationId organisation,
        String url,
        Optional<String> description,
        Instant createdAt,
        Optional<Pause> pause,
        long version) {

    /** Since when nothing is sent, and why. */
    public record Pause(Instant since, PausedBy by) {}

    /** Who stopped an endpoint. */
    public enum PausedBy {
        /** The organisation itself. */
        OWNER("owner"),
        /** The receiver, which answered 410. */
        GONE("gone");

        private final String code;

        PausedBy(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** The same with what its organisation wants now. */
    public Endpoint changed(String newUrl, Optional<String> newDescription, Optional<Pause> newPause) {
        return new Endpoint(id, organisation, newUrl, newDescription, createdAt, newPause, version + 1);
    }

    /** The URL stays out of logs. */
    @Override
    public String toString() {
        return "Endpoint[id=%s, organisation=%s]".formatted(id, organisation);
    }
}
