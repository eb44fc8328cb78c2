package vn.dieuphoi.coordinator.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.directory.domain.Records.BEGINNING;
import static vn.dieuphoi.coordinator.directory.domain.Records.TODAY;
import static vn.dieuphoi.coordinator.directory.domain.Records.TOMORROW;
import static vn.dieuphoi.coordinator.directory.domain.Records.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.Ending;
import vn.dieuphoi.contracts.events.OrganisationPeriod;

/** A history to which is only added. */
class ChronicleTest {
    private static final Chronicle<OrganisationPeriod> ALONE = Histories.of(organisation("so"));
    private static final Ending END = new Ending("ended", List.of(), Optional.empty(), Optional.empty());

    private static Chronicle<OrganisationPeriod> named(
            Chronicle<OrganisationPeriod> before, LocalDate day, String name) {
        return new Chronicle<>(
                before.changed(day, TODAY, period -> period.named(name, name)).written(), OrganisationPeriod::during);
    }

    private static List<String> spans(List<OrganisationPeriod> periods) {
        return periods.stream()
                .map(period -> "%s %s–%s"
                        .formatted(
                                period.name(),
                                period.validFrom(),
                                period.validTo().map(LocalDate::toString).orElse("")))
                .toList();
    }

    @Test
    void closesAPeriodAndOpensTheNext() {
        assertThat(spans(named(ALONE, TOMORROW, "B").periods()))
                .containsExactly("so %s–%s".formatted(BEGINNING, TOMORROW), "B %s–".formatted(TOMORROW));
    }

    @Test
    void correctsWhatIsPlannedForTheSameDay() {
        var planned = named(ALONE, TOMORROW, "B");
        assertThat(spans(named(planned, TOMORROW, "C").periods()))
                .containsExactly("so %s–%s".formatted(BEGINNING, TOMORROW), "C %s–".formatted(TOMORROW));
    }

    @Test
    void keepsWhatIsPlannedForLater() {
        var planned = named(ALONE, TODAY.plusDays(9), "B");
        assertThat(spans(named(planned, TOMORROW, "C").periods()))
                .containsExactly(
                        "so %s–%s".formatted(BEGINNING, TOMORROW),
                        "C %s–%s".formatted(TOMORROW, TODAY.plusDays(9)),
                        "B %s–".formatted(TODAY.plusDays(9)));
    }

    @Test
    void neverRewritesThePast() {
        var outcome = ALONE.changed(TODAY.minusDays(1), TODAY, period -> period);
        assertThat(outcome.faultsFound()).extracting(DirectoryFault::code).containsExactly(FaultCode.IN_THE_PAST);
    }

    @Test
    void changesNothingBeforeItsBeginning() {
        var outcome = ALONE.changed(BEGINNING.minusDays(1), BEGINNING.minusDays(1), period -> period);
        assertThat(outcome.faultsFound())
                .extracting(DirectoryFault::code)
                .containsExactly(FaultCode.BEFORE_ITS_BEGINNING);
    }

    @Test
    void endsAndLetsWhatWasPlannedFallAway() {
        var planned = named(ALONE, TODAY.plusDays(9), "B");
        var ended = planned.ended(TOMORROW, TODAY, last -> last.endedOn(TOMORROW, END))
                .written();
        assertThat(spans(ended)).containsExactly("so %s–%s".formatted(BEGINNING, TOMORROW));
        assertThat(ended.getLast().ending()).contains(END);
    }

    @Test
    void doesNotGoOnAfterItsEnd() {
        var ended = new Chronicle<>(
                ALONE.ended(TOMORROW, TODAY, last -> last.endedOn(TOMORROW, END))
                        .written(),
                OrganisationPeriod::during);
        assertThat(ended.changed(TOMORROW, TODAY, period -> period).faultsFound())
                .extracting(DirectoryFault::code)
                .containsExactly(FaultCode.ENDED);
    }

    @Test
    void keepsThePlannedEndWhenItChangesBefore() {
        var ended = new Chronicle<>(
                ALONE.ended(TODAY.plusDays(9), TODAY, last -> last.endedOn(TODAY.plusDays(9), END))
                        .written(),
                OrganisationPeriod::during);
        var changed = named(ended, TOMORROW, "B").periods();
        assertThat(changed.getLast().ending()).contains(END);
        assertThat(changed.getFirst().ending()).isEmpty();
    }
}
