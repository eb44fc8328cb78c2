package vn.dieuphoi.coordinator.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;

/** Seeding again, as restarts and replicas do. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class SeedIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    DirectoryHandler handler;

    @Inject
    DirectoryRegister register;

    @Inject
    DirectoryJson json;

    private int seed(DirectoryJson.Seed seed) {
        return unitOfWork.run(work -> handler.seed(work, seed)).await().atMost(PATIENCE);
    }

    private static DirectoryJson.Seed named(String id, String name) {
        var period = new OrganisationPeriod(
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                name,
                "Unit",
                "public-unit",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new DirectoryJson.Seed(
                List.of(new OrganisationRecorded(new OrganisationId(id), List.of(period))), List.of());
    }

    private static String newUnit() {
        return "unit-" + UUID.randomUUID();
    }

    @Test
    void recordsNothingTwice() {
        assertThat(seed(json.seed(SampleDirectory.FILE))).isZero();
    }

    @Test
    void recordsOnceWhateverTheNumberOfReplicas() {
        var seed = named(newUnit(), "Đơn vị");
        var replicas = Stream.generate(() -> CompletableFuture.supplyAsync(() -> seed(seed)))
                .limit(4)
                .toList();
        assertThat(replicas.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(0, 0, 0, 1);
    }

    @Test
    void leavesWhatAnAdministratorKeeps() {
        var id = newUnit();
        assertThat(seed(named(id, "Tên cũ"))).isEqualTo(1);
        var kept = named(id, "Tên do quản trị viên ghi").organisations();
        unitOfWork.run(work -> register.keep(work, kept, Set.of())).await().atMost(PATIENCE);
        assertThat(seed(named(id, "Tên cũ"))).isZero();
    }

    @Test
    void publishesWhatChanged() {
        var id = newUnit();
        assertThat(seed(named(id, "Tên cũ"))).isEqualTo(1);
        assertThat(seed(named(id, "Tên mới"))).isEqualTo(1);
        try (var directory = TopicProbe.on(Topic.DIRECTORY)) {
            var records = directory.await(2, record -> record.key().equals(id));
            assertThat(records).extracting(record -> record.sequence()).containsExactly(1L, 2L);
            assertThat(((OrganisationRecorded) records.getLast().event())
                            .periods()
                            .getFirst()
                            .name())
                    .isEqualTo("Tên mới");
        }
    }
}
