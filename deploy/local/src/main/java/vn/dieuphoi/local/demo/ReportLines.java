package vn.dieuphoi.local.demo;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads notices line by line and never holds more than one, however long the file or a line of it is. */
final class ReportLines implements AutoCloseable {
    /** The largest notice that intake takes. */
    static final int LARGEST = 1 << 20;

    private static final int BUFFER = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;

    ReportLines(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER);
    }

    /** The next line; empty after the last. What ends without a line feed is a line too. */
    Optional<ReportLine> next() throws IOException {
        line.reset();
        var length = 0L;
        var last = in.read();
        if (last < 0) {
            return Optional.empty();
        }
        for (; last >= 0 && last != '\n'; last = in.read()) {
            if (length++ <= LARGEST) {
                line.write(last);
            }
        }
        number++;
        return Optional.of(line.size() > LARGEST ? ReportLine.faulty(number, "too-large") : decoded());
    }

    private ReportLine decoded() {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
            return ReportLine.of(
                    number, withoutMark(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text));
        } catch (CharacterCodingException otherEncoding) {
            return ReportLine.faulty(number, "not-utf-8");
        }
    }

    /** Some editors put a mark before the first line of a file; it is no part of the notice. */
    private String withoutMark(String text) {
        return number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
