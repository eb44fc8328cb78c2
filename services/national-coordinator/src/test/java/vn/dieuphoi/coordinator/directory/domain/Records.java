package vn.dieuphoi.coordinator.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.SystemPeriod;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;

/** Small records of a directory. */
final class Records {
    static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final LocalDate TOMORROW = TODAY.plusDays(1);

    private Records() {}

    static OrganisationId id(String value) {
        return new OrganisationId(value);
    }

    static OrganisationPeriod period(String name, Optional<OrganisationId> parent) {
        return new OrganisationPeriod(
                BEGINNING,
                Optional.empty(),
                name,
                name,
                "public-unit",
                parent,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("truc-ban@%s.example".formatted(name)),
                List.of());
    }

    static OrganisationRecorded organisation(String name) {
        return new OrganisationRecorded(id(name), List.of(period(name, Optional.empty())));
    }

    static OrganisationRecorded below(String name, String parent) {
        return new OrganisationRecorded(id(name), List.of(period(name, Optional.of(id(parent)))));
    }

    static SystemRecorded system(String name, String owner) {
        var period = new SystemPeriod(
                BEGINNING, Optional.empty(), name, 3, false, id(owner), id(owner), List.of(), List.of());
        return new SystemRecorded(new SystemId(name), List.of(period));
    }

    static Directory directory(OrganisationRecorded... organisations) {
        return Directory.of(List.of(organisations), List.of());
    }

    static List<DirectoryFault> faults(DirectoryOutcome outcome) {
        return outcome instanceof DirectoryOutcome.Refused refused ? refused.faults() : List.of();
    }

    /** The directory after what was accepted. */
    static Directory after(DirectoryOutcome outcome) {
        var records = ((DirectoryOutcome.Accepted) outcome).records();
        return Directory.of(
                records.stream()
                        .filter(OrganisationRecorded.class::isInstance)
                        .map(OrganisationRecorded.class::cast)
                        .toList(),
                records.stream()
                        .filter(SystemRecorded.class::isInstance)
                        .map(SystemRecorded.class::cast)
                        .toList());
    }
}
