package vn.dieuphoi.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.law.LimitKind;
import vn.dieuphoi.contracts.law.Role;

/** The dated duties of the recurring rules. */
public final class LawCalendar {

    private static final Comparator<DatedDuty> ORDER = Comparator.<DatedDuty, Instant>comparing(
                    duty -> duty.dueAt().orElse(Instant.MIN))
            .thenComparing(duty -> duty.rule().ref().id())
            .thenComparing(duty -> duty.obligor().code())
            .thenComparing(duty -> duty.system().orElse(""));

    private final Rulebook rulebook;

    public LawCalendar(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * What falls due in a span of time, earliest first, after what lasts. Owed by the version of a rule that is in force
     * on the last day before the end; what a change begins, by the version in force at the change.
     */
    public List<DatedDuty> duties(OrganisationProfile organisation, List<SystemProfile> systems, Span span) {
        return rulebook.provisions().stream()
                .flatMap(provision -> provision instanceof Recurring recurring ? Stream.of(recurring) : Stream.empty())
                .flatMap(rule -> subjects(rule, organisation, systems)
                        .filter(rule::applies)
                        .flatMap(regular -> duties(rule, regular, span)))
                .sorted(ORDER)
                .toList();
    }

    private static Stream<Regular> subjects(
            Recurring rule, OrganisationProfile organisation, List<SystemProfile> systems) {
        return switch (rule.about()) {
            case ORGANISATION -> Stream.of(new Regular(organisation, Optional.empty()));
            case SYSTEM -> systems.stream().map(system -> new Regular(organisation, Optional.of(system)));
        };
    }

    private static Stream<DatedDuty> duties(Recurring rule, Regular regular, Span span) {
        return rule.obligors().stream()
                .filter(role -> plays(regular.organisation(), role))
                .flatMap(role -> rule.occasions().stream()
                        .filter(occasion -> occasion.when().holds(regular))
                        .flatMap(occasion -> terms(rule, occasion, regular, span)
                                .map(term -> duty(new Owed(rule, role, regular), occasion, term))));
    }

    private static boolean plays(OrganisationProfile organisation, Role role) {
        return organisation.roles().contains(role) || role == Role.MEMBER && organisation.networkMember();
    }

    private static Stream<Occasion.Term> terms(Recurring rule, Occasion occasion, Regular regular, Span span) {
        if (occasion.limit().kind() == LimitKind.HOURS) {
            return afterChange(rule, occasion, regular.organisation(), span).stream();
        }
        var anchor = rule.validity().from().getYear();
        return occasion.terms(span, anchor).filter(term -> inForce(rule, term, span));
    }

    private static Optional<Occasion.Term> afterChange(
            Recurring rule, Occasion occasion, OrganisationProfile organisation, Span span) {
        return organisation
                .contactPointChangedAt()
                .filter(changed -> rule.validity().covers(LegalTime.dayOf(changed)))
                .map(changed ->
                        changed.plus(Duration.parse(occasion.limit().value().orElseThrow())))
                .filter(span::holds)
                .map(due -> new Occasion.Term(Optional.of(due), Optional.empty(), Optional.empty()));
    }

    private static boolean inForce(Recurring rule, Occasion.Term term, Span span) {
        return term.dueAt()
                .map(due -> rule.validity().covers(lastDayBefore(due)))
                .orElseGet(() -> overlaps(rule.validity(), span));
    }

    private static LocalDate lastDayBefore(Instant due) {
        return LegalTime.dayOf(due.minusNanos(1));
    }

    private static boolean overlaps(Validity validity, Span span) {
        return !lastDayBefore(span.to()).isBefore(validity.from())
                && !validity.to()
                        .map(end -> end.isBefore(LegalTime.dayOf(span.from())))
                        .orElse(false);
    }

    private record Owed(Recurring rule, Role obligor, Regular regular) {}

    private static DatedDuty duty(Owed owed, Occasion occasion, Occasion.Term term) {
        return new DatedDuty(
                owed.rule(),
                owed.obligor(),
                owed.regular().system().map(SystemProfile::id),
                occasion.title().orElse(owed.rule().title()),
                occasion.limit(),
                term.dueAt(),
                term.coversFrom(),
                term.coversTo());
    }
}
