package vn.dieuphoi.webhooks;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Keeps webhooks from being a way into our own network. Before each attempt the name is resolved, every address that it
 * has must be on the public internet, and the connection is made to one of the addresses that were looked at: what the
 * name resolves to a moment later does not matter.
 */
@ApplicationScoped
public class AddressGuard {
    private final WebhookConfig config;
    private final NameResolver names;

    AddressGuard(WebhookConfig config, NameResolver names) {
        this.config = config;
        this.names = names;
    }

    /** What is wrong with a URL as far as it can be said without resolving its name: for the one who registers it. */
    public Optional<AddressFault> fault(String url) {
        return WebhookAddress.fault(url).or(() -> fault(new WebhookAddress(url)));
    }

    private Optional<AddressFault> fault(WebhookAddress address) {
        if (!address.encrypted() && !config.loopbackAllowed()) {
            return Optional.of(AddressFault.NOT_HTTPS);
        }
        return address.literal().flatMap(literal -> fault(address, literal));
    }

    private Optional<AddressFault> fault(WebhookAddress address, InetAddress found) {
        var ours = config.loopbackAllowed() && found.isLoopbackAddress();
        var theirs = address.encrypted() && SpecialRanges.isPublic(found);
        return ours || theirs ? Optional.empty() : Optional.of(AddressFault.NOT_PUBLIC);
    }

    /** Looks at where an address leads now. */
    Uni<Vetting> vet(WebhookAddress address) {
        return fault(address)
                .<Uni<Vetting>>map(fault -> Uni.createFrom().item(new Vetting.Unfit(fault)))
                .orElseGet(() -> address.literal()
                        .<Uni<Vetting>>map(literal -> Uni.createFrom().item(new Vetting.Fit(literal)))
                        .orElseGet(() -> resolved(address)));
    }

    private Uni<Vetting> resolved(WebhookAddress address) {
        return names.resolve(address.host())
                .ifNoItem()
                .after(config.resolveLimit())
                .fail()
                .onFailure()
                .recoverWithItem(List.of())
                .map(found -> vet(address, found));
    }

    private Vetting vet(WebhookAddress address, List<InetAddress> found) {
        if (found.isEmpty()) {
            return new Vetting.Unknown();
        }
        return found.stream()
                .flatMap(one -> fault(address, one).stream())
                .findFirst()
                .<Vetting>map(Vetting.Unfit::new)
                .orElseGet(() -> new Vetting.Fit(found.getFirst()));
    }
}
