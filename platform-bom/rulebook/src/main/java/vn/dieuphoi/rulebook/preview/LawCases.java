package vn.dieuphoi.rulebook.preview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import vn.dieuphoi.rulebook.LawFiles;
import vn.dieuphoi.rulebook.Rulebook;

/** The cases that lie beside the rules: what is asked and what must come out, reviewed like the rules. */
public final class LawCases {

    private final List<LawCase> all;

    private LawCases(List<LawCase> all) {
        this.all = List.copyOf(all);
    }

    /** One case of one version of a rule. */
    public record LawCase(String file, int number, JsonNode json) {

        /** The rule, as {@code A01}. */
        public String rule() {
            return json.path("rule").asText();
        }

        public int version() {
            return json.path("version").asInt();
        }

        /** Whether something must come out. */
        public boolean applies() {
            return !expected().isEmpty();
        }

        private JsonNode expected() {
            return json.has("calendar") ? json.path("duties") : json.path("obligations");
        }

        private JsonNode answer(Rulebook rulebook) {
            return json.has("calendar")
                    ? new CalendarPreview(rulebook)
                            .tree(Json.read(json.path("calendar").toString(), CalendarQuestion::of))
                            .path("duties")
                    : new LawPreview(rulebook)
                            .of(PreviewCase.read(json.path("case").toString()))
                            .tree()
                            .path("obligations");
        }

        /** What is wrong with it; empty when what comes out is what it says. */
        public List<String> differences(Rulebook rulebook) {
            List<JsonNode> found;
            try {
                found = StreamSupport.stream(answer(rulebook).spliterator(), false)
                        .filter(duty -> duty.path("rule").asText().equals(rule()))
                        .toList();
            } catch (InputInvalid faulty) {
                return faulty.faults().stream().map(Fault::toString).toList();
            }
            return compare(found);
        }

        private List<String> compare(List<JsonNode> found) {
            if (found.size() != expected().size()) {
                return List.of(
                        "%d of %s expected, %d found: %s".formatted(expected().size(), rule(), found.size(), found));
            }
            var differences = new ArrayList<String>();
            for (var index = 0; index < found.size(); index++) {
                differences.addAll(different(expected().get(index), found.get(index)));
            }
            return differences;
        }

        /** Every field that is expected must be there; what is not mentioned may be anything. */
        private static List<String> different(JsonNode expected, JsonNode found) {
            return expected.properties().stream()
                    .filter(field -> !field.getValue().equals(found.get(field.getKey())))
                    .map(field -> "%s is %s, expected %s"
                            .formatted(field.getKey(), found.get(field.getKey()), field.getValue()))
                    .toList();
        }

        /** {@code cases/A01.json, case 2 (…)} */
        @Override
        public String toString() {
            return "%s, case %d (%s)".formatted(file, number, json.path("title").asText());
        }
    }

    /** The cases of every rule of a rulebook. */
    public static LawCases of(LawFiles files, Rulebook rulebook) {
        var ids = new TreeSet<String>();
        rulebook.provisions().forEach(rule -> ids.add(rule.ref().id()));
        var cases = new ArrayList<LawCase>();
        for (var id : ids) {
            var file = "cases/%s.json".formatted(id);
            files.text(file).ifPresent(text -> cases.addAll(read(file, text)));
        }
        return new LawCases(cases);
    }

    private static List<LawCase> read(String file, String text) {
        var cases = new ArrayList<LawCase>();
        for (var json : Json.parse(text)) {
            cases.add(new LawCase(file, cases.size() + 1, json));
        }
        return cases;
    }

    public List<LawCase> all() {
        return all;
    }

    /** The cases of one version of a rule. */
    public List<LawCase> of(String rule, int version) {
        return all.stream()
                .filter(of -> of.rule().equals(rule) && of.version() == version)
                .toList();
    }
}
