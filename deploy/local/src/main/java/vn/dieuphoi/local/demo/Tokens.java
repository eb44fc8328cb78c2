package vn.dieuphoi.local.demo;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Keeps each user's token for less than its life. */
final class Tokens implements Function<String, String> {
    private static final long KEPT_NANOS = Duration.ofMinutes(10).toNanos();

    private record Kept(String token, long sinceNanos) {}

    private final Function<String, String> issue;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Tokens(Function<String, String> issue) {
        this.issue = issue;
    }

    @Override
    public String apply(String user) {
        return kept.compute(user, (name, before) -> before != null && isFresh(before) ? before : fresh(name))
                .token();
    }

    private static boolean isFresh(Kept token) {
        return System.nanoTime() - token.sinceNanos() < KEPT_NANOS;
    }

    private Kept fresh(String user) {
        return new Kept(issue.apply(user), System.nanoTime());
    }
}
