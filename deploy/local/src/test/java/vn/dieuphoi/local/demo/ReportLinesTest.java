package vn.dieuphoi.local.demo;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportLinesTest {

    private static List<ReportLine> read(InputStream in) throws IOException {
        var read = new ArrayList<ReportLine>();
        try (var lines = new ReportLines(in)) {
            for (var next = lines.next(); next.isPresent(); next = lines.next()) {
                read.add(next.get());
            }
        }
        return read;
    }

    private static List<ReportLine> read(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    @Test
    void numbersLinesFromOneWhateverTheirEnd() throws IOException {
        assertThat(read("{\"a\":1}\r\n{\"b\":2}\n{\"c\":3}"))
                .containsExactly(
                        ReportLine.of(1, "{\"a\":1}"), ReportLine.of(2, "{\"b\":2}"), ReportLine.of(3, "{\"c\":3}"));
    }

    @Test
    void findsNothingInAnEmptyFile() throws IOException {
        assertThat(read("")).isEmpty();
    }

    @Test
    void takesNoLineAfterTheLastLineFeed() throws IOException {
        assertThat(read("{}\n")).hasSize(1);
    }

    @Test
    void tellsABlankLine() throws IOException {
        assertThat(read("{}\n  \t\n{}"))
                .extracting(ReportLine::fault)
                .containsExactly(Optional.empty(), Optional.of("blank"), Optional.empty());
    }

    @Test
    void takesAByteOrderMarkOffTheFirstLineOnly() throws IOException {
        assertThat(read("\uFEFF{}\n\uFEFF{}")).extracting(ReportLine::text).containsExactly("{}", "\uFEFF{}");
    }

    @Test
    void tellsAnotherEncoding() throws IOException {
        var lines = read(new ByteArrayInputStream("\uFEFF{\"mô tả\":1}\n{}".getBytes(UTF_16LE)));
        assertThat(lines.getFirst().fault()).contains("not-utf-8");
    }

    @Test
    void tellsALineThatIsTooLongAndGoesOnBehindIt() throws IOException {
        var fits = "x".repeat(ReportLines.LARGEST);
        assertThat(read(fits + "x\n" + fits + "\n{}"))
                .extracting(ReportLine::fault)
                .containsExactly(Optional.of("too-large"), Optional.empty(), Optional.empty());
    }

    @Test
    void holdsNoMoreThanALineOfAGiganticOne() throws IOException {
        var lines = read(new Endless(600L << 20));
        assertThat(lines).extracting(ReportLine::fault).containsExactly(Optional.of("too-large"));
    }

    @Test
    void givesTheSameWordsTheSameName() {
        assertThat(ReportLine.of(1, "{}").key())
                .isEqualTo(ReportLine.of(9, "{}").key());
        assertThat(ReportLine.of(1, "{}").key())
                .isNotEqualTo(ReportLine.of(1, "{ }").key());
    }

    /** So many bytes without a line feed, made as they are read. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            var given = (int) Math.min(left, length);
            java.util.Arrays.fill(into, from, from + given, (byte) 'x');
            left -= given;
            return given;
        }
    }
}
