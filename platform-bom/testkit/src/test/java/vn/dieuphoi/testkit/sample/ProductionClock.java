package vn.dieuphoi.testkit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

@ApplicationScoped
class ProductionClock implements InstantSource {

    @Override
    public Instant instant() {
        return Instant.EPOCH;
    }
}
