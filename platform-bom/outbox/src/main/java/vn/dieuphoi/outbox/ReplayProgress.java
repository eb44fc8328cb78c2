package vn.dieuphoi.outbox;

/** How far the replay in progress is: written where it works, read by the thread that tells of it. */
final class ReplayProgress {
    private volatile Replay.Counts counts = new Replay.Counts(0, 0, 0);

    Replay.Counts counts() {
        return counts;
    }

    void expect(long total) {
        counts = new Replay.Counts(total, 0, 0);
    }

    /** Done in all, and how many more had an effect. */
    void advance(long done, int applied) {
        Replay.Counts before = counts;
        counts = new Replay.Counts(Math.max(before.total(), done), done, before.applied() + applied);
    }
}
