package vn.dieuphoi.lessons.casefile.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.SystemPeriod;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.Role;

/**
 * Everything that would tell a reader who was hit: operator, owner, reporter and system, as the directory has called
 * them at any time and as the reporter did (confidentiality: TT20 Đ4.7).
 *
 * @param names Vietnamese and English names, and the short names of the directory
 * @param domains domain names of the system, as they were written down
 * @param addresses its IP addresses and ranges, as they were written down
 */
public record Victim(List<String> names, List<String> domains, List<String> addresses) {
    public Victim {
        names = distinct(names.stream());
        domains = distinct(domains.stream());
        addresses = distinct(addresses.stream());
    }

    static Victim of(CaseFile file) {
        var systems = systems(file).toList();
        var periods = systems.stream()
                .flatMap(id -> file.directory().find(id).stream())
                .map(SystemRecorded::periods)
                .flatMap(List::stream)
                .toList();
        return new Victim(
                Stream.concat(namesOfOrganisations(file), namesOfSystem(file, systems, periods))
                        .toList(),
                Stream.concat(
                                file.notice().system().domain().stream(),
                                periods.stream().flatMap(period -> period.domains().stream()))
                        .toList(),
                Stream.concat(
                                file.notice().system().ip().stream(),
                                periods.stream().flatMap(period -> period.addresses().stream()))
                        .toList());
    }

    private static Stream<String> namesOfOrganisations(CaseFile file) {
        var reported =
                Stream.of(file.notice().operator().name(), file.notice().owner().name());
        return Stream.concat(
                organisations(file).distinct().flatMap(id -> names(file, id)), reported.flatMap(Optional::stream));
    }

    private static Stream<OrganisationId> organisations(CaseFile file) {
        var parties = Stream.of(Role.OPERATOR, Role.OWNER)
                .map(role -> Optional.ofNullable(file.opened().parties().get(role)))
                .flatMap(Optional::stream);
        return Stream.of(parties, Involved.organisations(file.notice()), file.reporters())
                .flatMap(each -> each);
    }

    private static Stream<String> names(CaseFile file, OrganisationId id) {
        var called = file.directory().find(id).map(OrganisationRecorded::periods).stream()
                .flatMap(List::stream)
                .flatMap(period -> Stream.of(period.name(), period.nameEn()));
        return Stream.concat(Stream.of(id.value()), called);
    }

    private static Stream<SystemId> systems(CaseFile file) {
        return Stream.of(file.opened().system(), file.notice().system().id()).flatMap(Optional::stream);
    }

    private static Stream<String> namesOfSystem(CaseFile file, List<SystemId> ids, List<SystemPeriod> periods) {
        return Stream.of(
                        ids.stream().map(SystemId::value),
                        periods.stream().map(SystemPeriod::name),
                        file.notice().system().name().stream())
                .flatMap(each -> each);
    }

    private static List<String> distinct(Stream<String> words) {
        return words.distinct().toList();
    }

    /** Without the names. */
    @Override
    public String toString() {
        return "Victim[names=%d, domains=%d, addresses=%d]".formatted(names.size(), domains.size(), addresses.size());
    }
}
