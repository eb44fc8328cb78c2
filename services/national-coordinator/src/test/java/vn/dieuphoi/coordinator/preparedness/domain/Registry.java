package vn.dieuphoi.coordinator.preparedness.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.SystemPeriod;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.directory.domain.Directory;

/** A small directory: a system of an owner below a ministry, run by two bodies, with others around it. */
final class Registry {
    static final LocalDate BEGINNING = LocalDate.of(2017, 3, 16);
    static final LocalDate CHANGE = LocalDate.of(2026, 10, 1);
    static final SystemId SYSTEM = new SystemId("he-thong");
    static final Entered ENTERED = new Entered(id("chu-quan"), Instant.parse("2026-11-20T01:00:00Z"));

    private Registry() {}

    static OrganisationId id(String name) {
        return new OrganisationId(name);
    }

    /** Of level 3; of level 5 from the day of the change on, and then the company that sold itself is the owner's. */
    static Directory directory() {
        return Directory.of(
                Stream.of(
                                body("bo-chu-quan", Optional.empty(), Role.STEERING_COMMITTEE),
                                body("chu-quan", Optional.of("bo-chu-quan"), Role.OWNER),
                                body("van-hanh", Optional.of("chu-quan"), Role.OPERATOR),
                                body("van-hanh-cung", Optional.empty(), Role.OPERATOR),
                                body("to-cua-van-hanh", Optional.of("van-hanh"), Role.MEMBER),
                                body("doi-kiem-tra", Optional.of("chu-quan"), Role.MEMBER),
                                body("thuong-truc", Optional.empty(), Role.STANDING_AGENCY),
                                body("ben-ngoai", Optional.empty(), Role.MEMBER),
                                sold())
                        .toList(),
                List.of(system()));
    }

    private static OrganisationRecorded body(String name, Optional<String> parent, Role role) {
        return new OrganisationRecorded(
                id(name), List.of(period(name, parent, role).during(BEGINNING, Optional.empty())));
    }

    private static OrganisationRecorded sold() {
        return new OrganisationRecorded(
                id("cong-ty"),
                List.of(
                        period("cong-ty", Optional.empty(), Role.MEMBER).during(BEGINNING, Optional.of(CHANGE)),
                        period("cong-ty", Optional.of("chu-quan"), Role.MEMBER).during(CHANGE, Optional.empty())));
    }

    private static OrganisationPeriod period(String name, Optional<String> parent, Role role) {
        return new OrganisationPeriod(
                BEGINNING,
                Optional.empty(),
                name,
                name,
                "public-unit",
                parent.map(OrganisationId::new),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(role));
    }

    private static SystemRecorded system() {
        return new SystemRecorded(
                SYSTEM,
                List.of(
                        period(3).during(BEGINNING, Optional.of(CHANGE)),
                        period(5).during(CHANGE, Optional.empty())));
    }

    private static SystemPeriod period(int level) {
        return new SystemPeriod(
                BEGINNING,
                Optional.empty(),
                "Hệ thống",
                level,
                false,
                id("chu-quan"),
                id("van-hanh"),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(id("van-hanh-cung"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
