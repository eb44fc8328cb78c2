package vn.dieuphoi.webhooks;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a webhook goes: an https URL without user, password and fragment. Plain http is only for this machine itself,
 * and whether that is allowed at all is for {@link AddressGuard} to say, as is which addresses its name may have.
 */
public final class WebhookAddress {
    private static final int LONGEST = 2_048;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int FIRST_FREE_PORT = 1_024;
    private static final int LAST_PORT = 65_535;
    /** A name whose last label begins with a digit is read as a number by some: 0x7f.1, 127.1, 2130706433. */
    private static final Pattern NUMERIC = Pattern.compile("(?i)(.*\\.)?(0x[0-9a-f]*|[0-9]+)\\.?");

    private static final Pattern CANONICAL_IPV4 = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    private final URI uri;

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException with the {@link #fault} it has
     */
    public WebhookAddress(String url) {
        fault(url).ifPresent(fault -> {
            throw new IllegalArgumentException("a webhook cannot go there: " + fault.code());
        });
        this.uri = URI.create(url);
    }

    /** What is wrong with a URL, whatever its name may resolve to. */
    public static Optional<AddressFault> fault(String url) {
        if (url.length() > LONGEST) {
            return Optional.of(AddressFault.TOO_LONG);
        }
        try {
            return Optional.ofNullable(fault(new URI(url)));
        } catch (URISyntaxException malformed) {
            return Optional.of(AddressFault.NOT_A_URL);
        }
    }

    private static @Nullable AddressFault fault(URI uri) {
        if (uri.getRawUserInfo() != null) {
            return AddressFault.USER_INFO;
        }
        if (uri.getHost() == null || uri.getScheme() == null) {
            return numeric(uri) ? AddressFault.IP_SPELLING : AddressFault.NOT_A_URL;
        }
        if (misspelt(host(uri))) {
            return AddressFault.IP_SPELLING;
        }
        if (!encrypted(uri) && !(uri.getScheme().equalsIgnoreCase("http") && thisMachine(host(uri)))) {
            return AddressFault.NOT_HTTPS;
        }
        if (uri.getRawFragment() != null) {
            return AddressFault.FRAGMENT;
        }
        return portFits(uri) ? null : AddressFault.PORT;
    }

    private static boolean numeric(URI uri) {
        var authority = uri.getRawAuthority();
        return authority != null
                && NUMERIC.matcher(authority.replaceFirst(":[0-9]*$", "")).matches();
    }

    private static boolean misspelt(String host) {
        return host.indexOf(':') < 0
                && NUMERIC.matcher(host).matches()
                && !(CANONICAL_IPV4.matcher(host).matches() && NetUtil.isValidIpV4Address(host));
    }

    private static boolean encrypted(URI uri) {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    private static boolean thisMachine(String host) {
        return host.equalsIgnoreCase("localhost")
                || literal(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    private static boolean portFits(URI uri) {
        var port = uri.getPort();
        return port == -1 || port == HTTPS || port >= FIRST_FREE_PORT && port <= LAST_PORT;
    }

    private static String host(URI uri) {
        var host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static Optional<InetAddress> literal(String host) {
        return Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(host));
    }

    boolean encrypted() {
        return encrypted(uri);
    }

    /** The name, or the IP address without brackets. */
    String host() {
        return host(uri);
    }

    Optional<InetAddress> literal() {
        return literal(host());
    }

    int port() {
        if (uri.getPort() != -1) {
            return uri.getPort();
        }
        return encrypted() ? HTTPS : HTTP;
    }

    /** What follows the host in the request: path and query. */
    String resource() {
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** The whole URL, for the one who registered it. It may carry a secret in its path or query: never log it. */
    public String url() {
        return uri.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WebhookAddress that && uri.equals(that.uri);
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }

    /** Scheme, host and port: what may be in a log. */
    @Override
    public String toString() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
