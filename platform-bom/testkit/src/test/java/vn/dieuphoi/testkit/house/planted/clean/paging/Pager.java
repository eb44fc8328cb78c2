package vn.dieuphoi.testkit.house.planted.clean.paging;

import java.time.InstantSource;
import vn.dieuphoi.testkit.house.planted.clean.deadline.domain.Deadline;

final class Pager {

    private final InstantSource clock;

    Pager(InstantSource clock) {
        this.clock = clock;
    }

    boolean isDue(Deadline deadline) {
        return deadline.isMissed(clock.instant());
    }
}
