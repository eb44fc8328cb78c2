package vn.dieuphoi.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A random secret that is made once and kept in a file only its owner can read. */
public final class SecretFile {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretFile() {}

    /** The secret in the file: 43 characters of [A-Za-z0-9_-]. */
    public static synchronized String readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var temporary = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", "", onlyOwner);
        Files.writeString(temporary, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        Files.move(temporary, file);
    }
}
