package vn.dieuphoi.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.law.Limit;

/**
 * One of the occasions of a recurring rule.
 *
 * @param limit what the law says about time
 * @param months the months that a day of the month is meant of; empty for every month
 * @param years the years that it is meant of; empty for every year
 * @param when what must hold
 * @param covers the days of the year that the report covers, first and last
 * @param title what is due, where the rule's own title does not say it
 */
public record Occasion(
        Limit limit,
        Set<Month> months,
        Set<Integer> years,
        Condition<Regular> when,
        List<MonthDay> covers,
        Optional<Wording> title) {

    public Occasion {
        months = Set.copyOf(months);
        years = Set.copyOf(years);
        covers = List.copyOf(covers);
    }

    /** A term: the end, and the days that the report is about. */
    record Term(Optional<Instant> dueAt, Optional<LocalDate> coversFrom, Optional<LocalDate> coversTo) {

        private static Term of(LocalDate before) {
            return new Term(Optional.of(LegalTime.startOfDay(before)), Optional.empty(), Optional.empty());
        }
    }

    /** The terms that end in some span of days. Periods are counted from the first of January of an anchor year. */
    Stream<Term> terms(Span span, int anchorYear) {
        var terms = switch (limit.kind()) {
            case DATE_OF_YEAR -> yearly(span);
            case DAY_OF_MONTH -> monthly(span);
            case PERIOD -> periods(span, anchorYear);
            case IMMEDIATE, PROMPTLY, NONE_IN_LAW ->
                Stream.of(new Term(Optional.empty(), Optional.empty(), Optional.empty()));
            case HOURS, CALENDAR_DAYS, WORKING_DAYS -> Stream.<Term>empty();
        };
        return terms.filter(term -> term.dueAt().map(span::holds).orElse(true));
    }

    private Stream<Term> yearly(Span span) {
        var day = MonthDay.parse(limit.value().orElseThrow());
        return span.years()
                .filter(year -> years.isEmpty() || years.contains(year))
                .map(year -> covering(day.atYear(year)));
    }

    private Stream<Term> monthly(Span span) {
        var day = Integer.parseInt(limit.value().orElseThrow().substring("---".length()));
        return span.years()
                .flatMap(year -> Stream.of(Month.values())
                        .filter(month -> months.isEmpty() || months.contains(month))
                        .map(month -> LocalDate.of(year, month, Math.min(day, month.length(false)))))
                .map(Term::of);
    }

    private Stream<Term> periods(Span span, int anchorYear) {
        var length = Period.parse(limit.value().orElseThrow());
        return Stream.iterate(
                        LocalDate.of(anchorYear, Month.JANUARY, 1),
                        start -> !start.isAfter(span.lastDay()),
                        start -> start.plus(length))
                .map(start -> new Term(
                        Optional.of(LegalTime.startOfDay(start.plus(length))),
                        Optional.of(start),
                        Optional.of(start.plus(length).minusDays(1))));
    }

    private Term covering(LocalDate before) {
        if (covers.isEmpty()) {
            return Term.of(before);
        }
        var last = covers.getLast().atYear(before.getYear());
        var to = last.isBefore(before) ? last : last.minusYears(1);
        var first = covers.getFirst().atYear(to.getYear());
        var from = first.isBefore(to) ? first : first.minusYears(1);
        return new Term(Optional.of(LegalTime.startOfDay(before)), Optional.of(from), Optional.of(to));
    }
}
