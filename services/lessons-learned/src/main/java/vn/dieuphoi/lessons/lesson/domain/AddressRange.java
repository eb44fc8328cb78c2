package vn.dieuphoi.lessons.lesson.domain;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * IP addresses from a first to a last, both included. IPv4 addresses stand among those of IPv6 as ::ffff:0:0/96.
 *
 * @param first as an unsigned number
 * @param last as an unsigned number
 */
record AddressRange(BigInteger first, BigInteger last) {
    /** A dot, also defanged: [.], (dot). */
    private static final String DOT = "\\s*+[\\[({]?\\s*+(?:\\.|dot|cham)\\s*+[\\])}]?\\s*+";

    private static final String COLON = "(?:\\[:\\]|\\(:\\)|\\{:\\}|:)";
    private static final String IPV4 = "\\d{1,3}(?:" + DOT + "\\d{1,3}){3}(?![\\p{L}\\p{N}])";
    private static final String IPV6 = "[0-9a-f]{0,4}(?:" + COLON + "[0-9a-f]{0,4}){2,8}";
    private static final String ADDRESS = "(?<![\\p{L}\\p{N}])(?:" + IPV4 + "|" + IPV6 + ")";

    /** One address in a folded text. */
    static final Pattern ANY_ADDRESS = Pattern.compile(ADDRESS);

    private static final Pattern ANY_RANGE =
            Pattern.compile("(" + ADDRESS + ")(?:\\s*/\\s*(\\d{1,3})|\\s*[-–]\\s*(" + ADDRESS + "))?");
    private static final BigInteger IPV4_PREFIX = BigInteger.valueOf(0xffff).shiftLeft(32);
    private static final int BITS = 128;
    private static final int IPV4_BITS = 32;

    /** The single addresses, prefixes (10.0.0.0/8) and ranges (10.0.0.1-10.0.0.9) in a folded text. */
    static Stream<AddressRange> in(String folded) {
        return ANY_RANGE.matcher(folded).results().flatMap(found -> read(found).stream());
    }

    /** The number of an address as {@link #ANY_ADDRESS} finds it; empty when it is none. */
    static Optional<BigInteger> number(String address) {
        return address.indexOf(':') < 0 ? ipv4(address) : ipv6(address.replaceAll("[^0-9a-f:]", ""));
    }

    boolean contains(BigInteger address) {
        return first.compareTo(address) <= 0 && address.compareTo(last) <= 0;
    }

    private static Optional<AddressRange> read(MatchResult found) {
        return number(found.group(1)).flatMap(start -> {
            if (found.group(2) != null) {
                return prefix(found.group(1), start, Integer.parseInt(found.group(2)));
            }
            return found.group(3) == null
                    ? Optional.of(new AddressRange(start, start))
                    : number(found.group(3)).map(end -> new AddressRange(start.min(end), start.max(end)));
        });
    }

    private static Optional<AddressRange> prefix(String address, BigInteger start, int length) {
        int free = (address.indexOf(':') < 0 ? IPV4_BITS : BITS) - length;
        if (free < 0) {
            return Optional.of(new AddressRange(start, start));
        }
        var first = start.shiftRight(free).shiftLeft(free);
        return Optional.of(new AddressRange(
                first, first.add(BigInteger.ONE.shiftLeft(free)).subtract(BigInteger.ONE)));
    }

    private static Optional<BigInteger> ipv4(String address) {
        var number = BigInteger.ZERO;
        for (var part : address.split("\\D+")) {
            int value = Integer.parseInt(part);
            if (value > 255) {
                return Optional.empty();
            }
            number = number.shiftLeft(8).add(BigInteger.valueOf(value));
        }
        return Optional.of(number.add(IPV4_PREFIX));
    }

    /** Text with a colon is read as an address or refused, never looked up as a name. One at its end is punctuation. */
    private static Optional<BigInteger> ipv6(String text) {
        var address = text.replaceFirst("(?<!:):$", "");
        try {
            return Optional.of(new BigInteger(1, InetAddress.getByName(address).getAddress()));
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }
}
