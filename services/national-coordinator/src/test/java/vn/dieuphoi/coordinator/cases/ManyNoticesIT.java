package vn.dieuphoi.coordinator.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.IntakeEvent;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.coordinator.Sample;
import vn.dieuphoi.coordinator.StatementCount;
import vn.dieuphoi.coordinator.cases.domain.CitedRule;
import vn.dieuphoi.coordinator.cases.domain.Delivery;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.coordinator.cases.domain.Parties;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.testkit.RealInfrastructure;

/** Notices that waited are taken in together, and become what they would have become one by one. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ManyNoticesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Of several systems, bodies and days: before a merger, after it, and with nothing known of the system. */
    private static final List<Function<Sample.Notice, Sample.Notice>> KINDS = List.of(
            notice -> notice,
            notice -> notice.detected("2025-05-14T12:00:00"),
            notice -> notice.withoutSystem(),
            notice -> notice.exceedingCapacity(),
            notice -> notice.by(Sample.BANK).withoutSystem(),
            notice -> notice.by(Sample.UNKNOWN).withoutSystem());

    @Inject
    IntakeListener listener;

    @Inject
    CaseStore cases;

    @Inject
    UnitOfWork unitOfWork;

    /** What a case looks like when it is opened, whatever its ids and instants. */
    private record Shape(Parties parties, Set<Sent> sent) {

        private record Sent(Object leg, Object organisation, Object roles, CitedRule rule) {
            static Sent of(Delivery delivery) {
                return new Sent(delivery.leg(), delivery.organisation(), delivery.roles(), delivery.rule());
            }
        }

        static Shape of(IncidentCase incident) {
            return new Shape(
                    incident.parties(),
                    incident.deliveries().stream()
                            .filter(delivery -> delivery.leg() != Role.SPECIALISED_UNIT)
                            .map(Sent::of)
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void becomeWhatTheyWouldOneByOne() {
        var together = notices();
        var alone = notices();
        all(together.stream().map(Sample.Notice::accepted));
        alone.forEach(notice -> run(work -> listener.apply(work, received(notice.accepted()))));
        for (var kind = 0; kind < KINDS.size(); kind++) {
            var one = found(together.get(kind).incident());
            var other = found(alone.get(kind).incident());
            assertThat(Shape.of(one)).as("kind %d", kind).isEqualTo(Shape.of(other));
        }
    }

    @Test
    void takeTheirReportsAlongAndComeTwiceWithoutEffect() {
        var notice = Sample.notice();
        var incident = notice.incident();
        var told = List.of(
                notice.accepted(),
                notice.accepted(),
                Sample.report(incident, SubmissionKind.INITIAL),
                Sample.notice().accepted());
        all(told.stream());
        assertThat(found(incident).submissions()).hasSize(2);
        all(Stream.of(notice.accepted(), Sample.notice().accepted()));
        assertThat(found(incident).submissions()).hasSize(2);
    }

    @Test
    void areWrittenInOneStatement() {
        try (var count = StatementCount.of("incident_case")) {
            all(Stream.generate(() -> Sample.notice().accepted()).limit(30));
            assertThat(count.writing("incident_case")).isEqualTo(1);
        }
    }

    private static List<Sample.Notice> notices() {
        return KINDS.stream().map(kind -> kind.apply(Sample.notice())).toList();
    }

    private void all(Stream<? extends IntakeEvent> told) {
        var received = new ArrayList<Received>();
        told.forEach(event -> received.add(received(event)));
        run(work -> listener.applyAll(work, received));
    }

    private static Received received(IntakeEvent event) {
        return new Received(event, "/dieuphoi/incident-intake", event.aggregate(), 1, Sample.DETECTED);
    }

    private IncidentCase found(IncidentId incident) {
        return run(work -> cases.find(work, incident)).orElseThrow();
    }

    private <T> T run(Function<Work, Uni<T>> work) {
        return unitOfWork.run(work).await().atMost(PATIENCE);
    }
}
