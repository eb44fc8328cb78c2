package vn.dieuphoi.testkit.house.planted.offending.clockwork.domain;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;

record ImpatientDeadline(InstantSource clock) {

    Uni<Instant> later() {
        return Uni.createFrom().item(clock.instant());
    }

    Instant atOnce() {
        return Instant.now();
    }
}
