package vn.dieuphoi.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads one file: an instrument and the rules that it founds. */
final class InstrumentReader {

    private static final Conditions<Situation> SCOPES = Conditions.onAnyCase();

    private final RuleReader rules;

    InstrumentReader(RuleReader rules) {
        this.rules = rules;
    }

    List<RuleEntry> read(Yaml document, Complaints complaints) {
        var file = Entries.of(document, complaints);
        var instrument = instrument(file.section("instrument"));
        var read = new ArrayList<RuleEntry>();
        for (var node : file.items("rules")) {
            read.add(rules.read(node, instrument, complaints));
        }
        file.nothingElse();
        return read;
    }

    private static Instrument instrument(Entries entries) {
        var instrument = new Instrument(
                entries.text("key"),
                entries.text("number"),
                wording(entries.section("title")),
                entries.optional("issued", LocalDate::parse),
                entries.value("inForce", LocalDate::parse, LocalDate.EPOCH),
                entries.optional("scope", SCOPES::compile));
        entries.nothingElse();
        return instrument;
    }

    static Wording wording(Entries entries) {
        var wording = new Wording(entries.text("vi"), entries.text("en"));
        entries.nothingElse();
        return wording;
    }
}
