package vn.dieuphoi.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * The results of one file that will not change any more, each on the disk before it is shown. A run that was interrupted
 * goes on behind them.
 */
final class ReportJournal implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final BitSet done = new BitSet();

    private ReportJournal(FileChannel channel) {
        this.channel = channel;
    }

    /** The journal of these contents as sent by this user. */
    static ReportJournal open(Path folder, Path file, String user) throws IOException {
        Files.createDirectories(folder);
        var name = "%s-%s.jsonl".formatted(digest(file), user);
        return new ReportJournal(FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    private static String digest(Path file) throws IOException {
        var digest = ReportLine.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            var buffer = new byte[BUFFER];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Reads what is kept, and cuts off a last result that was being written when the process died. */
    void replay(Consumer<ReportResult> each) throws IOException {
        channel.position(0);
        var whole = 0L;
        var reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
        for (var kept = reader.readLine(); kept != null && isWhole(kept, whole); kept = reader.readLine()) {
            whole += kept.getBytes(StandardCharsets.UTF_8).length + 1L;
            var result = ReportResult.kept(Api.JSON.readTree(kept));
            done.set(Math.toIntExact(result.line()));
            each.accept(result);
        }
        channel.truncate(whole).position(whole);
    }

    private boolean isWhole(String kept, long begin) throws IOException {
        return begin + kept.getBytes(StandardCharsets.UTF_8).length < channel.size();
    }

    boolean has(ReportLine line) {
        return done.get(Math.toIntExact(line.number()));
    }

    /** Keeps a result, safely, if it is final. */
    void add(ReportResult result) throws IOException {
        if (result.state().isFinal()) {
            var bytes = ByteBuffer.wrap((result.json() + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
