package vn.dieuphoi.lessons;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;

/** What the directory says of the standing agency (QĐ05 Đ4.1), and of the body that was it before. */
public final class StandingAgency {
    public static final OrganisationId OF_TODAY = new OrganisationId("bo-cong-an");
    public static final OrganisationId FORMER = new OrganisationId("bo-tttt");
    private static final LocalDate BEGINNING = LocalDate.parse("2017-03-16");
    private static final LocalDate CHANGE = LocalDate.parse("2025-03-01");

    private StandingAgency() {}

    static List<Event> records() {
        return List.of(
                new OrganisationRecorded(OF_TODAY, List.of(period(CHANGE, Optional.empty()))),
                new OrganisationRecorded(FORMER, List.of(period(BEGINNING, Optional.of(CHANGE)))));
    }

    private static OrganisationPeriod period(LocalDate from, Optional<LocalDate> to) {
        return new OrganisationPeriod(
                from,
                to,
                "Bộ",
                "Ministry",
                "ministry",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(Role.STANDING_AGENCY));
    }
}
