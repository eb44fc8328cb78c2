package vn.dieuphoi.coordinator.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.Sample;
import vn.dieuphoi.coordinator.directory.domain.Directory;

/** The file that newcomers start with. */
class SampleDirectoryTest {
    private final Directory directory = SampleDirectory.read();

    @Test
    void namesNobodyWhoIsNotInIt() {
        var named = Stream.concat(
                directory.organisations().values().stream()
                        .flatMap(recorded -> recorded.periods().stream())
                        .flatMap(period ->
                                Stream.of(period.parent(), period.specialisedUnit(), period.responsibleMember()))
                        .flatMap(Optional::stream),
                directory.systems().values().stream()
                        .flatMap(recorded -> recorded.periods().stream())
                        .flatMap(period -> Stream.of(period.owner(), period.operator())));
        assertThat(named).allMatch(directory.organisations()::containsKey);
    }

    @Test
    void givesEveryOrganisationOneMailboxThatReachesNobodyReal() {
        assertThat(directory.organisations().values())
                .allSatisfy(recorded -> assertThat(recorded.periods())
                        .allSatisfy(period -> assertThat(period.email())
                                .contains("truc-ban@%s.example".formatted(recorded.organisation()))));
    }

    @Test
    void handsTheCoordinationOverWithoutGap() {
        assertThat(Stream.of("2017-03-16T00:00:00", "2025-02-28T23:59:59", "2025-03-01T00:00:00")
                        .map(Sample::at)
                        .map(instant -> directory.asOf(instant).holderOf(Role.NATIONAL_COORDINATOR)))
                .containsExactly(
                        Optional.of(Sample.FORMER_COORDINATOR),
                        Optional.of(Sample.FORMER_COORDINATOR),
                        Optional.of(Sample.COORDINATOR));
    }

    @Test
    void hasTheProvincesOfBeforeAndSince() {
        assertThat(committees("2025-06-30T12:00:00")).hasSize(63);
        assertThat(committees("2025-07-01T00:00:00")).hasSize(34);
    }

    private List<String> committees(String local) {
        var day = directory.asOf(Sample.at(local));
        return directory.organisations().keySet().stream()
                .flatMap(id -> day.organisation(id).stream())
                .filter(period -> period.kind().equals("provincial-peoples-committee"))
                .map(period -> period.provinceCode().orElseThrow())
                .distinct()
                .toList();
    }

    @Test
    void namesTheSuccessorOfEveryBodyOfAMergedProvince() {
        var now = directory.asOf(Sample.at("2026-11-20T08:00:00"));
        assertThat(now.current(new OrganisationId("so-tttt-06"))).isEqualTo(Sample.DEPARTMENT);
        assertThat(now.current(new OrganisationId("cong-an-15"))).isEqualTo(new OrganisationId("cong-an-10"));
        assertThat(now.current(new OrganisationId("bo-tnmt"))).isEqualTo(new OrganisationId("bo-nnmt"));
        assertThat(directory.organisations().values())
                .filteredOn(
                        recorded -> now.organisation(recorded.organisation()).isEmpty())
                .allSatisfy(recorded -> assertThat(now.organisation(now.current(recorded.organisation())))
                        .as(recorded.organisation().value())
                        .isPresent());
    }

    @Test
    void hasNoGapInAnyHistory() {
        assertThat(directory.organisations().values()).allSatisfy(recorded -> {
            for (var later = 1; later < recorded.periods().size(); later++) {
                assertThat(recorded.periods().get(later - 1).validTo())
                        .as(recorded.organisation().value())
                        .contains(recorded.periods().get(later).validFrom());
            }
        });
    }

    @Test
    void survivesBeingStoredAndReadBack() {
        var json = new DirectoryJson();
        assertThat(directory.organisations().values())
                .allSatisfy(recorded -> assertThat(json.read(json.write(recorded), OrganisationRecorded.class))
                        .isEqualTo(recorded));
    }

    @Test
    void isReadStrictly(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("slip.yaml"), "organisations: []\nsytems: []\n");
        assertThatThrownBy(() -> new DirectoryJson().seed(file))
                .hasMessageContaining("slip.yaml")
                .hasStackTraceContaining("sytems");
    }

    @Test
    void takesListsThatAreLeftOutForEmpty(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("short.yaml"), "systems: []\n");
        assertThat(new DirectoryJson().seed(file)).isEqualTo(new DirectoryJson.Seed(List.of(), List.of()));
    }
}
