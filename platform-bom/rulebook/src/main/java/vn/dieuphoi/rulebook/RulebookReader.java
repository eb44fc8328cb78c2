package vn.dieuphoi.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a whole rulebook: the index names its version and its files, each file an instrument and its rules. */
final class RulebookReader {

    static final String INDEX = "rulebook.yaml";

    private static final Pattern VERSION = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(\\.\\d+)?");

    private final LawSource source;
    private final Complaints complaints = Complaints.in(INDEX);
    private final List<RuleEntry> entries = new ArrayList<>();
    private final List<OfficialYear> years = new ArrayList<>();

    private RulebookReader(LawSource source) {
        this.source = source;
    }

    static Rulebook read(LawSource source) {
        return new RulebookReader(source).read();
    }

    /** The lines that seal every version of every rule that is not sealed yet, in the order of the rules. */
    static List<String> unsealed(LawSource source) {
        var reader = new RulebookReader(source);
        var unused = reader.read();
        var sealed = new String(source.read(RuleSeals.FILE).orElse(new byte[0]), StandardCharsets.UTF_8);
        return reader.entries.stream()
                .sorted(Comparator.comparing(RuleEntry::label))
                .filter(entry -> !sealed.contains("  " + entry.label() + "  "))
                .map(RuleSeals::line)
                .toList();
    }

    private Rulebook read() {
        var version = document(INDEX, complaints).map(this::readIndex).orElse(Entries.UNREADABLE);
        HistoryCheck.check(entries);
        source.read(RuleSeals.FILE).ifPresent(sums -> RuleSeals.check(sums, entries, complaints.about(RuleSeals.FILE)));
        complaints.throwIfAny();
        var rules = entries.stream()
                .map(RuleEntry::rule)
                .sorted(Comparator.comparing((Provision rule) -> rule.ref().id())
                        .thenComparing(rule -> rule.ref().version()))
                .toList();
        return new Rulebook(version, rules, new WorkingDays(years));
    }

    private String readIndex(Yaml document) {
        var index = Entries.of(document, complaints);
        var version = index.value("version", Words.like(VERSION, "2026-11-20"), Entries.UNREADABLE);
        var files = index.list("instruments", Words::file);
        index.optionalList("calendars", Words::count).forEach(this::readCalendar);
        index.nothingElse();
        complainOfUnlisted(files);
        var reader = new InstrumentReader(new RuleReader(version));
        files.forEach(file -> readInstrument(file, reader));
        return version;
    }

    private void readInstrument(String file, InstrumentReader reader) {
        var about = complaints.about(file);
        document(file, about).ifPresent(yaml -> entries.addAll(reader.read(yaml, about)));
    }

    private void readCalendar(int year) {
        var file = "calendars/%d.yaml".formatted(year);
        var about = complaints.about(file);
        document(file, about).ifPresent(yaml -> years.add(CalendarReader.read(year, yaml, about)));
    }

    private Optional<Yaml> document(String file, Complaints about) {
        var bytes = source.read(file);
        if (bytes.isEmpty()) {
            about.add(1, "there is no such file");
        }
        return bytes.flatMap(content -> YamlDocument.read(content, about));
    }

    private void complainOfUnlisted(List<String> files) {
        source.yamlFiles().stream()
                .filter(name -> !name.equals(INDEX) && !files.contains(name))
                .forEach(name ->
                        complaints.about(name).add(1, "is not listed under instruments in %s".formatted(INDEX)));
    }
}
