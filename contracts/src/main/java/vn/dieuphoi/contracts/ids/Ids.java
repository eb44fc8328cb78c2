package vn.dieuphoi.contracts.ids;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mints and derives UUIDs: random ones sort by time (version 7), derived ones repeat for the same name (version 5). */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final UUID NAMESPACE = UUID.fromString("8d0c3f0e-6f6b-5d0a-9a3e-2f1b7c54e1d7");
    private static final String SEPARATOR = "\u001f";
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    /** A new UUID, version 7 of RFC 9562: 48 bits of Unix milliseconds, then 74 random bits. */
    public static UUID next() {
        return version7(System.currentTimeMillis(), RANDOM.nextLong(), RANDOM.nextLong());
    }

    /**
     * The UUID of a name, version 5 of RFC 9562 in the namespace of DieuPhoi: the same parts always give the same UUID.
     *
     * @param parts joined by a separator that no identifier contains, so ("a", "bc") differs from ("ab", "c")
     */
    public static UUID derivedFrom(Object... parts) {
        if (parts.length == 0) {
            throw new IllegalArgumentException("an identifier cannot be derived from nothing");
        }
        var name = new StringBuilder();
        for (var part : parts) {
            name.append(part).append(SEPARATOR);
        }
        return version5(name.toString());
    }

    static UUID version7(long unixMillis, long firstRandom, long secondRandom) {
        var most = (unixMillis << 16) | 0x7000L | (firstRandom & 0x0fffL);
        var least = VARIANT | (secondRandom >>> 2);
        return new UUID(most, least);
    }

    /** Reads the canonical form only: {@link UUID#fromString} also takes "1-1-1-1-1". */
    static UUID parse(Class<?> type, String text) {
        if (text.length() != 36) {
            throw notAUuid(type, text, null);
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notHexadecimal) {
            throw notAUuid(type, text, notHexadecimal);
        }
    }

    private static IllegalArgumentException notAUuid(Class<?> type, String text, @Nullable Throwable cause) {
        return new IllegalArgumentException("%s is not a UUID: \"%s\"".formatted(type.getSimpleName(), text), cause);
    }

    private static UUID version5(String name) {
        var sha1 = digest("SHA-1");
        sha1.update(ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .array());
        var hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        var most = (hash.getLong() & ~0xf000L) | 0x5000L;
        var least = VARIANT | (hash.getLong() & 0x3fff_ffff_ffff_ffffL);
        return new UUID(most, least);
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException("this JDK lacks " + algorithm, everyJdkHasIt);
        }
    }
}
