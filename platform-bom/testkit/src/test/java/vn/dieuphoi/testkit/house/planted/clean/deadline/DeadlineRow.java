package vn.dieuphoi.testkit.house.planted.clean.deadline;

import java.time.Instant;

record DeadlineRow(Instant dueAt) {}
