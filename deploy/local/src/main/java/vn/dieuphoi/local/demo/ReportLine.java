package vn.dieuphoi.local.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One line of a file of notices.
 *
 * @param number from 1
 * @param text as it stands in the file, without its end
 * @param fault why it cannot be a notice at all: {@code blank}, {@code too-large}, {@code not-utf-8}
 */
record ReportLine(long number, String text, Optional<String> fault) {

    static ReportLine of(long number, String text) {
        return new ReportLine(number, text, text.isBlank() ? Optional.of("blank") : Optional.empty());
    }

    static ReportLine faulty(long number, String fault) {
        return new ReportLine(number, "", Optional.of(fault));
    }

    /** The name under which it is sent: the same words are the same notice, in whichever file and however often sent. */
    String key() {
        return "reports-" + HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
