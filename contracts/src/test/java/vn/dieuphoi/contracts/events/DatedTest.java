package vn.dieuphoi.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;

class DatedTest {

    private static final SystemId HIS = new SystemId("his-19");
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2024, 7, 1);

    @Test
    void thePeriodOfADayEndsBeforeItsLastBound() {
        var before = period(2, FIRST, Optional.of(CHANGE));
        var after = period(3, CHANGE, Optional.empty());
        var system = new SystemRecorded(HIS, List.of(before, after));

        assertThat(system.asOf(FIRST.minusDays(1))).isEmpty();
        assertThat(system.asOf(FIRST)).contains(before);
        assertThat(system.asOf(CHANGE.minusDays(1))).contains(before);
        assertThat(system.asOf(CHANGE)).contains(after);
        assertThat(system.asOf(CHANGE.plusYears(50))).contains(after);
    }

    @Test
    void aDayInAGapHasNoPeriod() {
        var system = new SystemRecorded(
                HIS, List.of(period(2, FIRST, Optional.of(FIRST.plusDays(1))), period(3, CHANGE, Optional.empty())));

        assertThat(system.asOf(FIRST.plusDays(1))).isEmpty();
    }

    @Test
    void refusesTwoPeriodsForOneDay() {
        var periods = List.of(period(2, FIRST, Optional.of(CHANGE.plusDays(1))), period(3, CHANGE, Optional.empty()));

        assertThatThrownBy(() -> new SystemRecorded(HIS, periods))
                .hasMessage("his-19: the period from 2024-07-01 begins before the one ahead of it ends");
    }

    @Test
    void refusesAPeriodAfterOneWithoutEnd() {
        var periods = List.of(period(2, FIRST, Optional.empty()), period(3, CHANGE, Optional.empty()));

        assertThatThrownBy(() -> new SystemRecorded(HIS, periods)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAHistoryWithoutPeriods() {
        assertThatThrownBy(() -> new SystemRecorded(HIS, List.of())).hasMessage("his-19.periods is empty");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> period(2, CHANGE, Optional.of(CHANGE)))
                .hasMessage("validTo must be after validFrom: 2024-07-01, 2024-07-01");
    }

    private static SystemPeriod period(int level, LocalDate from, Optional<LocalDate> to) {
        var hospital = new OrganisationId("benh-vien-19");
        var owner = new OrganisationId("ubnd-19");
        return new SystemPeriod(
                from, to, "Hệ thống thông tin bệnh viện", level, false, owner, hospital, List.of(), List.of());
    }
}
