package vn.dieuphoi.webhooks;

import io.netty.util.NetUtil;
import java.math.BigInteger;
import java.net.InetAddress;

/**
 * Addresses that begin with the same bits. (Netty's own filter rule counts IPv6 addresses as signed numbers and finds
 * fc00::1 in 2000::/3.)
 *
 * @param prefix the bits
 * @param free how many bits come after them
 * @param length of an address in bytes
 */
record AddressRange(BigInteger prefix, int free, int length) {

    /** Reads the usual notation: {@code 10.0.0.0/8}. */
    static AddressRange of(String notation) {
        var slash = notation.indexOf('/');
        var bytes = NetUtil.createByteArrayFromIpAddressString(notation.substring(0, slash));
        var free = bytes.length * Byte.SIZE - Integer.parseInt(notation.substring(slash + 1));
        return new AddressRange(new BigInteger(1, bytes).shiftRight(free), free, bytes.length);
    }

    boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == length
                && new BigInteger(1, bytes).shiftRight(free).equals(prefix);
    }
}
