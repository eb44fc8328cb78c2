package vn.dieuphoi.local.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.dieuphoi.contracts.ids.Sha256;

/**
 * How fast a processor calculates while a bench runs: SHA-256 over an eighth of a mebibyte, twice a second, by the
 * processor time of the thread that does it. Waiting for a processor does not count, so this is the machine and not the
 * load: shared machines are now and then half as fast, and figures can be compared only where this is alike.
 */
public final class ProcessorSpeed implements AutoCloseable {
    private static final long PAUSE_MILLIS = 500;
    private static final int BLOCKS_PER_MEBIBYTE = 8;
    private static final double MILLIS_PER_SECOND = 1e3;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final byte[] block = new byte[(1 << 20) / BLOCKS_PER_MEBIBYTE];
    private final List<Long> nanos = new ArrayList<>();
    private final ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("processor-speed").daemon().factory());

    public ProcessorSpeed() {
        var unused = sampler.scheduleWithFixedDelay(this::sample, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void sample() {
        var before = threads.getCurrentThreadCpuTime();
        var unused = Sha256.of(block);
        var took = threads.getCurrentThreadCpuTime() - before;
        synchronized (nanos) {
            nanos.add(took);
        }
    }

    /** Forgets what was measured before. */
    public void restart() {
        synchronized (nanos) {
            nanos.clear();
        }
    }

    /** Mebibytes for each second of processor time: the median since the last restart, not a number when there is none. */
    public double mebibytesPerSecond() {
        synchronized (nanos) {
            return MILLIS_PER_SECOND / BLOCKS_PER_MEBIBYTE / Latencies.of(nanos).millis(50);
        }
    }

    @Override
    public void close() {
        sampler.close();
    }
}
