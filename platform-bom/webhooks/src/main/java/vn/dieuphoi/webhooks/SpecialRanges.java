package vn.dieuphoi.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are ordinary ones on the public internet. The tables are the IANA special-purpose address registries
 * (iana-ipv4-special-registry and iana-ipv6-special-registry, RFC 6890), in whole, with multicast (RFC 5771), what is
 * reserved (RFC 1112) and one address at which a cloud answers its machines.
 */
final class SpecialRanges {
    private static final List<AddressRange> IPV4 = ranges(
            "0.0.0.0/8", // this network, RFC 791
            "10.0.0.0/8", // private, RFC 1918
            "100.64.0.0/10", // shared by carriers, RFC 6598; the metadata of one cloud
            "127.0.0.0/8", // loopback, RFC 1122
            "168.63.129.16/32", // the platform of one cloud, seen from its machines only
            "169.254.0.0/16", // link-local, RFC 3927; the metadata of most clouds
            "172.16.0.0/12", // private, RFC 1918
            "192.0.0.0/24", // protocol assignments, RFC 6890
            "192.0.2.0/24", // documentation, RFC 5737
            "192.31.196.0/24", // AS112, RFC 7535
            "192.52.193.0/24", // AMT, RFC 7450
            "192.88.99.0/24", // 6to4 relays, RFC 7526
            "192.168.0.0/16", // private, RFC 1918
            "192.175.48.0/24", // AS112, RFC 7534
            "198.18.0.0/15", // benchmarks, RFC 2544
            "198.51.100.0/24", // documentation, RFC 5737
            "203.0.113.0/24", // documentation, RFC 5737
            "224.0.0.0/4", // multicast, RFC 5771
            "240.0.0.0/4"); // reserved, RFC 1112, and broadcast

    /** The one range of which IANA has given out global unicast addresses. */
    private static final List<AddressRange> IPV6_GLOBAL = ranges("2000::/3");

    private static final List<AddressRange> IPV6 = ranges(
            "2001::/23", // protocol assignments, RFC 2928: Teredo, benchmarks, ORCHID
            "2001:db8::/32", // documentation, RFC 3849
            "2002::/16", // 6to4 with an IPv4 address inside, RFC 3056
            "2620:4f:8000::/48", // AS112, RFC 7534
            "3fff::/20"); // documentation, RFC 9637

    private SpecialRanges() {}

    /** Whether this is public unicast. IPv4-mapped, NAT64 and site-local addresses are outside of 2000::/3. */
    static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address ? !in(IPV4, address) : in(IPV6_GLOBAL, address) && !in(IPV6, address);
    }

    private static boolean in(List<AddressRange> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static List<AddressRange> ranges(String... written) {
        return Arrays.stream(written).map(AddressRange::of).toList();
    }
}
