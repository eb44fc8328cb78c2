package vn.dieuphoi.coordinator.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.directory.domain.Records.BEGINNING;
import static vn.dieuphoi.coordinator.directory.domain.Records.TODAY;
import static vn.dieuphoi.coordinator.directory.domain.Records.after;
import static vn.dieuphoi.coordinator.directory.domain.Records.below;
import static vn.dieuphoi.coordinator.directory.domain.Records.directory;
import static vn.dieuphoi.coordinator.directory.domain.Records.faults;
import static vn.dieuphoi.coordinator.directory.domain.Records.id;
import static vn.dieuphoi.coordinator.directory.domain.Records.organisation;
import static vn.dieuphoi.coordinator.directory.domain.Records.period;
import static vn.dieuphoi.coordinator.directory.domain.Records.system;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.Delegation;
import vn.dieuphoi.contracts.ids.MergeId;
import vn.dieuphoi.contracts.ids.SystemId;

/** What the directory records, and what it refuses with every reason. */
class DirectoryOrderTest {
    private static final MergeId MERGER = new MergeId("sap-nhap");
    private static final Act ACT = new Act(TODAY, MERGER, Optional.of("202/2025/QH15"));

    private static Succession.Merge merge(String from, String into) {
        return new Succession.Merge(ACT, List.of(new Succession.Part(List.of(id(from)), id(into))));
    }

    @Test
    void aMergerWritesEveryRecordUnderOneId() {
        var merged = after(merge("a", "b").decide(directory(organisation("a"), organisation("b")), TODAY));
        assertThat(merged.organisation(id("a")).periods().getLast().ending())
                .hasValueSatisfying(ending -> assertThat(ending.mergeId()).contains(MERGER));
        assertThat(merged.organisation(id("b")).periods().getLast().mergeId()).contains(MERGER);
        assertThat(merged.organisation(id("b")).periods()).hasSize(2);
    }

    @Test
    void whoeverNamesAMergedBodyMeansItsSuccessor() {
        var merged = after(merge("a", "b").decide(directory(organisation("a"), organisation("b")), TODAY));
        var all = directory(merged.organisation(id("a")), merged.organisation(id("b")), below("benh-vien", "a"));
        assertThat(new DirectoryDay(all, TODAY).parent(id("benh-vien"))).contains(id("b"));
        assertThat(new DirectoryDay(all, TODAY.minusDays(1)).parent(id("benh-vien")))
                .contains(id("a"));
    }

    @Test
    void toleratesSeeingOneRecordOfAMergerOnly() {
        var merged = after(merge("a", "b").decide(directory(organisation("a"), organisation("b")), TODAY));
        var part = directory(merged.organisation(id("a")), organisation("b"));
        assertThat(new DirectoryDay(part, TODAY).current(id("a"))).isEqualTo(id("b"));
    }

    @Test
    void refusesAMergerWithEveryReason() {
        var order = new Succession.Merge(
                new Act(TODAY.minusDays(1), MERGER, Optional.empty()),
                List.of(new Succession.Part(List.of(id("a"), id("a"), id("khong-co")), id("b"))));
        assertThat(faults(order.decide(directory(organisation("a"), organisation("b")), TODAY)))
                .extracting(DirectoryFault::code)
                .contains(FaultCode.NAMED_TWICE, FaultCode.UNKNOWN, FaultCode.IN_THE_PAST);
    }

    @Test
    void aSplitNamesTheOneThatTakesOverTheDutiesFirst() {
        var split = new Succession.Split(ACT, id("a"), List.of(id("b"), id("c")));
        var written = after(split.decide(directory(organisation("a"), organisation("b"), organisation("c")), TODAY));
        assertThat(new DirectoryDay(written, TODAY).current(id("a"))).isEqualTo(id("b"));
    }

    @Test
    void nobodyIsAboveItself() {
        var there = directory(organisation("a"), below("b", "a"), below("c", "b"));
        var order = new OrganisationOrder.Move(id("a"), TODAY, Optional.of(id("c")));
        assertThat(faults(order.decide(there, TODAY)))
                .containsExactly(new DirectoryFault("/parent", FaultCode.ABOVE_ITSELF, "c"));
    }

    @Test
    void anIdIsNeverGivenTwice() {
        var order = new OrganisationOrder.Register(id("a"), period("a", Optional.of(id("khong-co"))));
        assertThat(faults(order.decide(directory(organisation("a")), TODAY)))
                .containsExactly(
                        new DirectoryFault("/id", FaultCode.ID_TAKEN, "a"),
                        new DirectoryFault("/parent", FaultCode.UNKNOWN, "khong-co"));
    }

    @Test
    void aBodyMayBeRenamedAndMovedAndEnded() {
        var there = directory(organisation("a"), organisation("b"));
        var renamed = after(new OrganisationOrder.Rename(id("a"), TODAY, "Mới", "New").decide(there, TODAY));
        assertThat(renamed.organisation(id("a")).asOf(TODAY))
                .hasValueSatisfying(now -> assertThat(now.name()).isEqualTo("Mới"));
        var ended = after(
                new OrganisationOrder.End(id("a"), TODAY, List.of(id("b")), Optional.empty()).decide(there, TODAY));
        assertThat(ended.organisation(id("a")).asOf(TODAY)).isEmpty();
        assertThat(ended.organisation(id("a")).asOf(TODAY.minusDays(1))).isPresent();
    }

    @Test
    void aDelegationGoesToABodyBelowAndIsOfTheOwnersSystems() {
        var there = Directory.of(
                List.of(organisation("a"), below("b", "a"), organisation("c")), List.of(system("he-thong", "c")));
        var delegation = new Delegation(
                id("c"),
                "1/QĐ",
                "Mọi hệ thống",
                List.of(new SystemId("he-thong")),
                List.of(Delegation.INCIDENT_REPORTING),
                BEGINNING,
                Optional.empty());
        assertThat(faults(new DelegationOrder.Delegate(id("a"), delegation).decide(there, TODAY)))
                .containsExactly(
                        new DirectoryFault("/delegate", FaultCode.NOT_BELOW_THE_OWNER, "c"),
                        new DirectoryFault("/systems/0", FaultCode.NOT_THE_OWNER, "he-thong"));
    }

    @Test
    void aSystemMayBeMovedMergedAndSplit() {
        var there = Directory.of(
                List.of(organisation("a"), organisation("b")), List.of(system("x", "a"), system("y", "a")));
        var moved = after(new SystemOrder.Move(new SystemId("x"), TODAY, id("b")).decide(there, TODAY));
        assertThat(moved.system(new SystemId("x")).asOf(TODAY))
                .hasValueSatisfying(now -> assertThat(now.owner()).isEqualTo(id("b")));
        var merged = after(
                new SystemSuccession.Merge(ACT, List.of(new SystemId("x")), new SystemId("y")).decide(there, TODAY));
        assertThat(merged.system(new SystemId("x")).asOf(TODAY)).isEmpty();
        var split = after(
                new SystemSuccession.Split(ACT, new SystemId("x"), List.of(new SystemId("y"))).decide(there, TODAY));
        assertThat(split.system(new SystemId("y")).periods().getLast().mergeId())
                .contains(MERGER);
    }
}
