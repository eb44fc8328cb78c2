package vn.dieuphoi.rulebook;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.LimitKind;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;

/** Reads what is particular to a duty that a trigger begins. */
final class ClockReader {

    private static final TimeLimit NO_LIMIT =
            new TimeLimit(Limit.of(LimitKind.NONE_IN_LAW), Optional.empty(), List.of());

    private final Map<Trigger, Conditions<Situation>> conditions = new EnumMap<>(Trigger.class);

    Rule read(Entries entries, Heading heading) {
        var trigger = entries.value("trigger", Words.among(Trigger.values(), Trigger::code), Trigger.INCIDENT_DETECTED);
        var known = conditions.computeIfAbsent(trigger, Conditions::under);
        return new Rule(
                heading,
                trigger,
                entries.value("condition", known::compile, known.never()),
                new LinkedHashSet<>(entries.optionalList("provinces", Words::province)),
                duty(entries, trigger, known),
                timeLimit(entries),
                breach(entries));
    }

    private static Duty duty(Entries entries, Trigger trigger, Conditions<Situation> known) {
        return new Duty(
                RuleReader.obligors(entries),
                recipients(entries, trigger, known),
                new LinkedHashSet<>(entries.optionalList("carries", SubmissionKind::fromString)),
                entries.optional("form", String::strip),
                fulfilment(entries, trigger));
    }

    private static Recipients recipients(Entries entries, Trigger trigger, Conditions<Situation> known) {
        var branches = entries.mappings("recipients");
        if (!branches.isEmpty()) {
            return new Recipients.ByCase(
                    branches.stream().map(branch -> branch(branch, known)).toList());
        }
        var words = entries.listOrNone("recipients", ClockReader::recipient);
        if (!words.contains(Recipients.SENDER)) {
            return new Recipients.Named(words.stream().map(Role::fromString).toList());
        }
        if (words.size() > 1) {
            entries.complain("recipients", "names \"%s\" beside others".formatted(Recipients.SENDER));
        }
        demandReceipt(entries, trigger, "recipients", Recipients.SENDER);
        return new Recipients.Sender();
    }

    private static Recipients.Branch branch(Entries entries, Conditions<Situation> known) {
        var branch = new Recipients.Branch(
                entries.optional("from", Role::fromString),
                entries.optional("when", known::compile).orElseGet(() -> known.compile(Condition.ALWAYS)),
                new Recipients.Named(entries.list("to", Role::fromString)));
        entries.nothingElse();
        return branch;
    }

    private static String recipient(String word) {
        return word.equals(Recipients.SENDER) ? word : Role.fromString(word).code();
    }

    private static Fulfilment fulfilment(Entries entries, Trigger trigger) {
        var section = entries.section("fulfilledBy");
        var act = section.value("act", Words.among(Act.values(), Act::code), Act.UNSEEN);
        if (act == Act.ACKNOWLEDGEMENT || act == Act.FORWARDING) {
            demandReceipt(entries, trigger, "fulfilledBy", act.code());
        }
        var fulfilment = switch (act) {
            case SUBMISSION ->
                new Fulfilment.BySubmission(
                        section.value("submission", SubmissionKind::fromString, SubmissionKind.NOTICE));
            case ACKNOWLEDGEMENT -> new Fulfilment.ByAcknowledgement();
            case FORWARDING -> new Fulfilment.ByForwarding();
            case RESPONSE_ENDED -> new Fulfilment.ByResponseEnd();
            case UNSEEN -> new Fulfilment.Unseen();
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
        var limit = RuleReader.limit(entries);
        if (!LegalTime.runsFromTrigger(limit)) {
            entries.complain("limit", "of %s does not run from a trigger".formatted(limit));
        }
        var target = entries.optional("internalTarget", Words::span);
        var warnings = entries.optionalList("warnings", Words::span).stream()
                .sorted(Comparator.<Duration>naturalOrder().reversed())
                .toList();
        return entries.build(() -> new TimeLimit(limit, target, warnings), NO_LIMIT);
    }

    private static Breach breach(Entries entries) {
        return new Breach(
                entries.optionalList("escalation", Role::fromString),
                entries.optionalSection("consequence").map(InstrumentReader::wording));
    }
}
