package vn.dieuphoi.testkit.house.planted.clean.deadline.domain;

import java.time.Instant;

public record Deadline(Instant dueAt) {

    public boolean isMissed(Instant now) {
        return now.isAfter(dueAt);
    }
}
