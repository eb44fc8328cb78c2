package vn.dieuphoi.coordinator.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.edge.Caller;
import vn.dieuphoi.edge.Callers;
import vn.dieuphoi.edge.RequestFields;
import vn.dieuphoi.webhooks.AddressGuard;

/** Who asks, and what: reads requests about webhooks, as far as webhooks are to be had here at all. */
@ApplicationScoped
class WebhookDesk {
    private static final int LONGEST_URL = 2_048;
    private static final int LONGEST_DESCRIPTION = 200;

    private final Callers callers;
    private final SecretSeal seal;
    private final AddressGuard guard;

    WebhookDesk(Callers callers, SecretSeal seal, AddressGuard guard) {
        this.callers = callers;
        this.seal = seal;
        this.guard = guard;
    }

    /** The caller; a problem with status 503 where no key is configured. */
    Caller caller() {
        var caller = callers.current();
        if (!seal.isReady()) {
            throw Refusals.notConfigured();
        }
        return caller;
    }

    OrganisationId organisation() {
        return caller().organisation();
    }

    EndpointHandler.Wish registration(byte[] body) {
        return wish(RequestFields.of(body), false);
    }

    EndpointHandler.Wish change(byte[] body) {
        var fields = RequestFields.of(body);
        return wish(fields, fields.optional("paused").bool().orElse(false));
    }

    private EndpointHandler.Wish wish(RequestFields fields, boolean paused) {
        var url = fields.required("url").line(LONGEST_URL);
        var description = fields.optional("description").line(LONGEST_DESCRIPTION);
        url.ifPresent(given -> Refusals.address(fields, guard.fault(given)));
        fields.throwIfInvalid();
        return new EndpointHandler.Wish(url.orElseThrow(), description, paused);
    }
}
