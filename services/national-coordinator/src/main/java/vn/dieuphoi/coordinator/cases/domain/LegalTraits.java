package vn.dieuphoi.coordinator.cases.domain;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.ReporterTraits;
import vn.dieuphoi.contracts.events.SystemTraits;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.contracts.law.OwnerKind;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.directory.domain.DirectoryDay;

/** What the law asks about the system and the body that were hit, as the directory had it on the day of detection. */
record LegalTraits(PartySearch search, DirectoryDay directory) {
    private static final String ISP = "isp";
    private static final String GOVERNMENT_OFFICE = "government-office";
    private static final Set<String> MINISTRIES = Set.of("ministry", "ministerial-agency", GOVERNMENT_OFFICE);
    private static final Set<String> CENTRAL = Set.of("government", "central-body", "central-party-body");
    private static final Set<String> COMPANIES = Set.of("enterprise", "bank", ISP);

    /** Of the system; empty where the notice meant none that the directory knows. */
    Optional<SystemTraits> system() {
        return search.system()
                .flatMap(directory::system)
                .map(period -> new SystemTraits(
                        period.critical(),
                        Optional.of(period.managedBy().orElse(ManagedBy.CIVIL)),
                        search.holder(Role.OWNER).flatMap(this::ownerKind),
                        period.inScopeNd331().orElse(false),
                        period.sector()));
    }

    /** Of the operator; empty where the directory does not know it. */
    Optional<ReporterTraits> reporter() {
        return search.holder(Role.OPERATOR)
                .flatMap(operator -> directory.organisation(operator).map(period -> traits(operator, period)));
    }

    private ReporterTraits traits(OrganisationId operator, OrganisationPeriod period) {
        return new ReporterTraits(
                period.profile().isPresent(),
                period.kind().equals(ISP),
                period.sector().equals(Optional.of(PartySearch.BANKING)),
                isOfTheGovernmentOffice(operator),
                directory.nearest(operator, OrganisationPeriod::provinceCode));
    }

    private boolean isOfTheGovernmentOffice(OrganisationId operator) {
        return Stream.concat(Stream.of(operator), directory.above(operator).stream())
                .flatMap(body -> directory.organisation(body).stream())
                .anyMatch(period -> period.kind().equals(GOVERNMENT_OFFICE));
    }

    private Optional<OwnerKind> ownerKind(OrganisationId owner) {
        return directory.organisation(owner).map(OrganisationPeriod::kind).flatMap(LegalTraits::ownerKind);
    }

    private static Optional<OwnerKind> ownerKind(String kind) {
        return switch (kind) {
            case "provincial-peoples-committee" -> Optional.of(OwnerKind.PROVINCE);
            case "provincial-party-committee" -> Optional.of(OwnerKind.PARTY_PROVINCE);
            case "individual" -> Optional.of(OwnerKind.INDIVIDUAL);
            case String ministry when MINISTRIES.contains(ministry) -> Optional.of(OwnerKind.MINISTRY);
            case String central when CENTRAL.contains(central) -> Optional.of(OwnerKind.CENTRAL_BODY);
            case String company when COMPANIES.contains(company) -> Optional.of(OwnerKind.ENTERPRISE);
            default -> Optional.empty();
        };
    }
}
