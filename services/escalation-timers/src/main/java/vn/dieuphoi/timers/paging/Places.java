package vn.dieuphoi.timers.paging;

import java.util.concurrent.atomic.AtomicInteger;

/** The places of a channel: as many pages are on their way at the same time, and no more. */
final class Places {
    private final int all;
    private final AtomicInteger taken = new AtomicInteger();

    Places(int all) {
        this.all = all;
    }

    /** Takes so many, or as many as there are; gives how many. */
    int take(int wanted) {
        int before = taken.getAndUpdate(now -> Math.max(now, Math.min(all, now + wanted)));
        return Math.clamp((long) all - before, 0, wanted);
    }

    /** Gives back what was not needed. */
    void giveBack(int some) {
        int left = taken.addAndGet(-some);
    }

    /** A page has left its place; true when there was no other. */
    boolean leave() {
        return taken.getAndDecrement() >= all;
    }

    /** How many are taken, as it changes. */
    AtomicInteger taken() {
        return taken;
    }
}
