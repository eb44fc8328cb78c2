package vn.dieuphoi.testkit.house.planted.offending;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Supplier;

final class WallClock {

    long millis() {
        return System.currentTimeMillis();
    }

    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    Clock machine() {
        return Clock.systemUTC();
    }

    Date old() {
        return new Date();
    }

    Supplier<Instant> byReference() {
        return Instant::now;
    }

    Instant given(Clock clock) {
        return Instant.now(clock);
    }
}
