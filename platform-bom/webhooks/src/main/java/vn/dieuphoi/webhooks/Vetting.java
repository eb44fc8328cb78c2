package vn.dieuphoi.webhooks;

import java.net.InetAddress;

/** What the guard found behind an address at this moment. */
sealed interface Vetting {
    /** The connection goes to this IP address and to no other. */
    record Fit(InetAddress address) implements Vetting {}

    record Unfit(AddressFault fault) implements Vetting {}

    /** The name has no address now, or none was told in time. */
    record Unknown() implements Vetting {}
}
