package vn.dieuphoi.rulebook;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.LimitKind;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.contracts.law.SubmissionKind;

/** Reads one rule and checks everything that can be checked without the others. */
final class RuleReader {

    private static final Pattern ID = Pattern.compile("[A-Z][0-9]{2}");
    private static final Pattern SET = Pattern.compile("[A-Z]");
    private static final TimeLimit NO_LIMIT =
            new TimeLimit(Limit.of(LimitKind.NONE_IN_LAW), Optional.empty(), List.of());

    private final String rulebook;
    private final Map<Trigger, Conditions> conditions = new EnumMap<>(Trigger.class);

    /** @param rulebook the version of the rulebook that the rules belong to */
    RuleReader(String rulebook) {
        this.rulebook = rulebook;
    }

    RuleEntry read(Yaml node, Instrument instrument, Complaints file) {
        var label = label(node);
        var complaints = file.aboutRule(label);
        var before = complaints.count();
        var entries = Entries.of(node, complaints);
        var rule = rule(entries, instrument);
        entries.nothingElse();
        return new RuleEntry(rule, label, complaints.count() == before, node.line(), complaints);
    }

    private Rule rule(Entries entries, Instrument instrument) {
        var trigger = entries.value("trigger", Words.among(Trigger.values(), Trigger::code), Trigger.INCIDENT_DETECTED);
        return new Rule(
                ref(entries),
                entries.value("set", Words.like(SET, "A"), Entries.UNREADABLE),
                entries.value("kind", Words.among(RuleKind.values(), RuleKind::code), RuleKind.CLOCK),
                InstrumentReader.wording(entries.section("title")),
                validity(entries, instrument),
                trigger,
                condition(entries, conditionsUnder(trigger)),
                duty(entries, trigger),
                timeLimit(entries),
                breach(entries),
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

    private static Condition condition(Entries entries, Conditions conditions) {
        return entries.value("condition", conditions::compile, conditions.never());
    }

    private Conditions conditionsUnder(Trigger trigger) {
        return conditions.computeIfAbsent(trigger, Conditions::new);
    }

    private static Duty duty(Entries entries, Trigger trigger) {
        return new Duty(
                entries.list("obligors", Role::fromString),
                recipients(entries, trigger),
                new LinkedHashSet<>(entries.optionalList("carries", SubmissionKind::fromString)),
                entries.optional("form", String::strip),
                fulfilment(entries, trigger));
    }

    private static Recipients recipients(Entries entries, Trigger trigger) {
        var words = entries.list("recipients", RuleReader::recipient);
        if (!words.contains(Recipients.SENDER)) {
            return new Recipients.Named(words.stream().map(Role::fromString).toList());
        }
        if (words.size() > 1) {
            entries.complain("recipients", "names \"%s\" beside others".formatted(Recipients.SENDER));
        }
        demandReceipt(entries, trigger, "recipients", Recipients.SENDER);
        return new Recipients.Sender();
    }

    private static String recipient(String word) {
        return word.equals(Recipients.SENDER) ? word : Role.fromString(word).code();
    }

    private static Fulfilment fulfilment(Entries entries, Trigger trigger) {
        var section = entries.section("fulfilledBy");
        var act = section.value("act", Words.among(Act.values(), Act::code), Act.ACKNOWLEDGEMENT);
        if (act != Act.SUBMISSION) {
            demandReceipt(entries, trigger, "fulfilledBy", act.code());
        }
        var fulfilment = switch (act) {
            case SUBMISSION ->
                new Fulfilment.BySubmission(
                        section.value("submission", SubmissionKind::fromString, SubmissionKind.NOTICE));
            case ACKNOWLEDGEMENT -> new Fulfilment.ByAcknowledgement();
            case FORWARDING -> new Fulfilment.ByForwarding();
        };
        section.nothingElse();
        return fulfilment;
    }

    private static void demandReceipt(Entries entries, Trigger trigger, String field, String word) {
        if (!trigger.bySubmission()) {
            entries.complain(field, "\"%s\" needs the trigger %s".formatted(word, Trigger.SUBMISSION_RECEIVED.code()));
        }
    }

    private static TimeLimit timeLimit(Entries entries) {
        var limit = limit(entries);
        var target = entries.optional("internalTarget", Words::span);
        var warnings = entries.optionalList("warnings", Words::span).stream()
                .sorted(Comparator.<Duration>naturalOrder().reversed())
                .toList();
        return entries.build(() -> new TimeLimit(limit, target, warnings), NO_LIMIT);
    }

    private static Limit limit(Entries entries) {
        var section = entries.section("limit");
        var kind = section.value("kind", LimitKind::fromString, LimitKind.NONE_IN_LAW);
        var value = section.optional("value", String::strip);
        section.nothingElse();
        var limit = section.build(() -> new Limit(kind, value), NO_LIMIT.limit());
        if (!LegalTime.runsFromTrigger(limit)) {
            entries.complain("limit", "of %s does not run from a trigger".formatted(limit));
        }
        return limit;
    }

    private static Breach breach(Entries entries) {
        return new Breach(
                entries.optionalList("escalation", Role::fromString),
                entries.optionalSection("consequence").map(InstrumentReader::wording));
    }

    private static Authority authority(Entries entries, Instrument instrument) {
        return new Authority(
                instrument,
                entries.text("citation"),
                entries.value(
                        "source", Words.among(SourceStatus.values(), SourceStatus::code), SourceStatus.INTERPRETATION));
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
