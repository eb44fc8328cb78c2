package vn.dieuphoi.parts;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Chooses a port nobody uses. The range lies below the one from which Linux takes the ports of outgoing connections,
 * so no client can slip in between the choice and the start of the server. Programs that run at the same time choose
 * from different shares of it, as far as their process ids differ in the last digits.
 */
public final class FreePort {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int SHARES = 64;
    private static final int SHARE = (int) (ProcessHandle.current().pid() % SHARES);
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /** A port that is free now and that no earlier call in this program returned. */
    public static int next() {
        while (true) {
            var port = LOWEST + SHARE + SHARES * ThreadLocalRandom.current().nextInt((HIGHEST - LOWEST) / SHARES);
            if (GIVEN.add(port) && Ports.isFree(port)) {
                return port;
            }
        }
    }
}
