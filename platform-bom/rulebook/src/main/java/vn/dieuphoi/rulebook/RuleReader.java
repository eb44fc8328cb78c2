package vn.dieuphoi.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.LimitKind;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;

/** Reads one rule and checks everything that can be checked without the others. */
final class RuleReader {

    private static final Pattern ID = Pattern.compile("[A-Z][0-9]{2}");
    private static final Pattern SET = Pattern.compile("[A-Z]");

    private final String rulebook;
    private final ClockReader clocks = new ClockReader();
    private final RecurringReader recurring = new RecurringReader();

    /** @param rulebook the version of the rulebook that the rules belong to */
    RuleReader(String rulebook) {
        this.rulebook = rulebook;
    }

    RuleEntry read(Yaml node, Instrument instrument, Complaints file) {
        var label = label(node);
        var complaints = file.aboutRule(label);
        var before = complaints.count();
        var entries = Entries.of(node, complaints);
        var rule = rule(entries, heading(entries, instrument));
        entries.nothingElse();
        return new RuleEntry(rule, label, complaints.count() == before, node, complaints);
    }

    private Provision rule(Entries entries, Heading heading) {
        return switch (heading.kind()) {
            case CLOCK -> clocks.read(entries, heading);
            case RECURRING -> recurring.read(entries, heading);
            case GUARD -> guard(entries, heading);
            case RETENTION ->
                new Retention(
                        heading, obligors(entries), InstrumentReader.wording(entries.section("keeps")), kept(entries));
            case RECORDED ->
                new Recorded(
                        heading,
                        obligors(entries),
                        entries.optionalList("recipients", Role::fromString),
                        InstrumentReader.wording(entries.section("when")),
                        limit(entries));
        };
    }

    private Heading heading(Entries entries, Instrument instrument) {
        return new Heading(
                ref(entries),
                entries.value("set", Words.like(SET, "A"), Entries.UNREADABLE),
                entries.value("kind", Words.among(RuleKind.values(), RuleKind::code), RuleKind.CLOCK),
                InstrumentReader.wording(entries.section("title")),
                validity(entries, instrument),
                authority(entries, instrument));
    }

    private RuleRef ref(Entries entries) {
        var id = entries.value("id", Words.like(ID, "A01"), Entries.UNREADABLE);
        return new RuleRef(id, entries.value("version", Words::count, 1), rulebook);
    }

    private static Validity validity(Entries entries, Instrument instrument) {
        var from = entries.value("validFrom", LocalDate::parse, instrument.inForce());
        var to = entries.optional("validTo", LocalDate::parse);
        if (from.isBefore(instrument.inForce())) {
            entries.complain(
                    "validFrom",
                    "%s is before %s came into force, %s".formatted(from, instrument.key(), instrument.inForce()));
        }
        return entries.build(() -> new Validity(from, to), new Validity(from, Optional.empty()));
    }

    private static Authority authority(Entries entries, Instrument instrument) {
        return new Authority(
                instrument,
                entries.text("citation"),
                entries.value(
                        "source", Words.among(SourceStatus.values(), SourceStatus::code), SourceStatus.INTERPRETATION));
    }

    static List<Role> obligors(Entries entries) {
        return entries.list("obligors", Role::fromString);
    }

    private static Guard guard(Entries entries, Heading heading) {
        return new Guard(
                heading,
                obligors(entries),
                InstrumentReader.wording(entries.section("guards")),
                entries.optionalList("enforcedBy", Enforcement::of));
    }

    private static Limit kept(Entries entries) {
        var limit = limit(entries);
        if (limit.kind() != LimitKind.PERIOD && limit.kind() != LimitKind.NONE_IN_LAW) {
            entries.complain("limit", "of %s is no time to keep something".formatted(limit));
        }
        return limit;
    }

    static Limit limit(Entries entries) {
        var section = entries.section("limit");
        var kind = section.value("kind", LimitKind::fromString, LimitKind.NONE_IN_LAW);
        var value = section.optional("value", String::strip);
        section.nothingElse();
        return section.build(() -> new Limit(kind, value), Limit.of(LimitKind.NONE_IN_LAW));
    }

    private static String label(Yaml node) {
        return "%s v%s".formatted(word(node, "id"), word(node, "version"));
    }

    private static String word(Yaml node, String name) {
        return node instanceof Yaml.Mapping mapping && mapping.entries().get(name) instanceof Yaml.Text text
                ? text.value()
                : Entries.UNREADABLE;
    }
}
