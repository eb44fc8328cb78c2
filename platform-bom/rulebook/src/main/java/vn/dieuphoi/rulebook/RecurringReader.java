package vn.dieuphoi.rulebook;

import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.LimitKind;
import vn.dieuphoi.contracts.law.Role;

/** Reads what is particular to a duty that the calendar brings. */
final class RecurringReader {

    private static final Set<LimitKind> BY_CALENDAR = EnumSet.of(
            LimitKind.DATE_OF_YEAR, LimitKind.DAY_OF_MONTH, LimitKind.PERIOD, LimitKind.HOURS, LimitKind.NONE_IN_LAW);

    private final Conditions<Regular> conditions = new Conditions<>(List.of(CalendarFact.values()));

    Recurring read(Entries entries, Heading heading) {
        var occasions = new ArrayList<Occasion>();
        for (var occasion : entries.mappings("occasions")) {
            occasions.add(occasion(occasion));
        }
        if (occasions.isEmpty()) {
            entries.complain("occasions", "must be a list of at least one mapping");
        }
        return new Recurring(
                heading,
                RuleReader.obligors(entries),
                entries.optionalList("recipients", Role::fromString),
                entries.value("about", Words.among(About.values(), About::code), About.ORGANISATION),
                entries.value("condition", conditions::compile, conditions.never()),
                new LinkedHashSet<>(entries.optionalList("provinces", Words::province)),
                occasions,
                entries.optional("form", String::strip));
    }

    private Occasion occasion(Entries entries) {
        var occasion = new Occasion(
                limit(entries),
                new LinkedHashSet<>(entries.optionalList("months", RecurringReader::month)),
                new LinkedHashSet<>(entries.optionalList("years", Words::count)),
                entries.optional("when", conditions::compile).orElseGet(() -> conditions.compile(Condition.ALWAYS)),
                covers(entries.optionalSection("covers")),
                entries.optionalSection("title").map(InstrumentReader::wording));
        entries.nothingElse();
        return occasion;
    }

    private static Limit limit(Entries entries) {
        var limit = RuleReader.limit(entries);
        if (!BY_CALENDAR.contains(limit.kind())) {
            entries.complain("limit", "of %s is not brought by the calendar".formatted(limit));
        }
        return limit;
    }

    private static List<MonthDay> covers(Optional<Entries> section) {
        return section.map(entries -> {
                    var days = List.of(
                            entries.value("from", MonthDay::parse, MonthDay.of(1, 1)),
                            entries.value("to", MonthDay::parse, MonthDay.of(12, 31)));
                    entries.nothingElse();
                    return days;
                })
                .orElse(List.of());
    }

    private static Month month(String number) {
        return Month.of(Words.count(number));
    }
}
