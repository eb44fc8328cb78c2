package vn.dieuphoi.parts.mail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A folder with one numbered file per message. A file that has its name is complete: it was written beside it first. */
final class Mailbox {

    private static final String SUFFIX = ".eml";

    private final Path folder;
    private final List<MailSummary> kept;
    private final AtomicInteger last;

    private Mailbox(Path folder, List<MailSummary> found) {
        this.folder = folder;
        this.kept = new ArrayList<>(found);
        this.last = new AtomicInteger(found.isEmpty() ? 0 : found.getLast().number());
    }

    /** Finds the messages of earlier runs again. */
    static Mailbox open(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            var found = files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .map(MailSummary::read)
                    .toList();
            return new Mailbox(folder, found);
        }
    }

    /**
     * Returns the name of the file when it holds the message. It outlives this process and not the machine: nobody waits
     * for the disk, which is the one that the system under test writes to, and a mail server of its own would have another.
     */
    String keep(Envelope envelope, byte[] message) throws IOException {
        var number = last.incrementAndGet();
        var name = "%06d".formatted(number) + SUFFIX;
        var temporary = folder.resolve(name + ".part");
        var open = List.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(temporary, open.toArray(StandardOpenOption[]::new))) {
            write(channel, ByteBuffer.wrap(envelope.headers()));
            write(channel, ByteBuffer.wrap(message));
        }
        Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        list(MailSummary.of(name, envelope.headers(), message));
        return name;
    }

    private synchronized void list(MailSummary summary) {
        kept.add(summary);
    }

    /** All but the first so many, in the order in which they were kept: whoever has read those reads on. */
    synchronized List<MailSummary> list(int without) {
        return List.copyOf(kept.subList(Math.min(without, kept.size()), kept.size()));
    }

    Optional<byte[]> raw(int number) throws IOException {
        var file = folder.resolve("%06d".formatted(number) + SUFFIX);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
