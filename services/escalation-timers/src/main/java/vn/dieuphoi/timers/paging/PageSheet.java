package vn.dieuphoi.timers.paging;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.DueKind;
import vn.dieuphoi.rulebook.LegalTime;
import vn.dieuphoi.timers.paging.domain.Alarm;
import vn.dieuphoi.timers.paging.domain.Call;
import vn.dieuphoi.timers.paging.domain.Page;

/**
 * A page as a person reads it, in the mail and behind the link. Nothing of a report's text is in it.
 *
 * @param internal whether an internal target passed, which is no limit of law
 * @param passedAt in Vietnam's time, like all instants here
 * @param acknowledgedAt empty until the page is taken
 */
public record PageSheet(
        String incident,
        String rule,
        String titleVietnamese,
        String titleEnglish,
        String citation,
        boolean internal,
        String passedAt,
        String obligor,
        String obligorRole,
        String organisation,
        int step,
        Optional<String> acknowledgedAt) {
    private static final DateTimeFormatter READABLE =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(LegalTime.ZONE);

    static PageSheet of(Call call, Map<OrganisationId, String> names) {
        return of(call.escalation().alarm(), call.page(), names);
    }

    static PageSheet of(Alarm alarm, Page page, Map<OrganisationId, String> names) {
        Page.Heading heading = page.heading();
        return new PageSheet(
                alarm.incident().toString(),
                alarm.rule().toString(),
                alarm.title().vietnamese(),
                alarm.title().english(),
                alarm.citation(),
                alarm.which() == DueKind.INTERNAL_TARGET,
                READABLE.format(alarm.passedAt()),
                name(alarm.obligor(), names),
                alarm.obligorRole().vietnamese(),
                name(heading.organisation(), names),
                heading.step(),
                acknowledgedAt(page).map(READABLE::format));
    }

    /** The organisations that the sheet names. */
    static Set<OrganisationId> named(Call call) {
        return Stream.of(
                        call.escalation().alarm().obligor(),
                        call.page().heading().organisation())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The organisations that sheets about these alarms, for calls to these bodies, name. */
    static Set<OrganisationId> named(Collection<Alarm> alarms, Set<OrganisationId> called) {
        return Stream.concat(alarms.stream().map(Alarm::obligor), called.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(OrganisationId organisation, Map<OrganisationId, String> names) {
        return names.getOrDefault(organisation, organisation.value());
    }

    private static Optional<Instant> acknowledgedAt(Page page) {
        return page instanceof Page.Acknowledged taken ? Optional.of(taken.acknowledgedAt()) : Optional.empty();
    }
}
