package vn.dieuphoi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.testkit.MovableClock;
import vn.dieuphoi.testkit.RealInfrastructure;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ReceiptNumberIT {
    @Inject
    MovableClock clock;

    @Test
    void beginsAnewEachYearAndGivesNoNumberTwice() throws InterruptedException {
        clock.set(Instant.parse("2030-12-31T17:00:00Z"));

        var answers = AtOnce.call(20, () -> IntakeClient.ofNewUnit().giveNotice(IntakeClient.NOTICE));

        assertThat(answers)
                .extracting(answer -> answer.<String>path("receipt.number"))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20)
                        .mapToObj("TB-2031-%06d"::formatted)
                        .toList());
        assertThat(answers)
                .extracting(answer -> answer.<String>path("receipt.receivedAt"))
                .containsOnly("2030-12-31T17:00:00Z");
    }
}
