package vn.dieuphoi.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One system per folder. The operating system lets go of the lock when its holder ends, however it ends. */
public final class StackLock implements AutoCloseable {

    private static final String NAME = "stack.lock";

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    static StackLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(NAME);
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isFree(channel)) {
                channel.close();
                throw new AlreadyRunning(Files.readString(file).strip());
            }
            var pid = Long.toString(ProcessHandle.current().pid());
            channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
            return new StackLock(channel);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Whether some program runs the system in this folder. */
    public static boolean isTaken(Path folder) {
        try (var channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.WRITE)) {
            return !isFree(channel);
        } catch (IOException absent) {
            return false;
        }
    }

    /** The lock belongs to the channel and goes with it. */
    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException inThisProgram) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
