package vn.dieuphoi.timers.law;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.dieuphoi.edge.Messages;
import vn.dieuphoi.edge.Text;
import vn.dieuphoi.rulebook.preview.Fault;

/** What can be wrong with a field of a case, in the words of the rulebook, to be told in the reader's language. */
enum FaultKind {
    ABSENT("required", "absent", "is missing"),
    UNKNOWN_FIELD("unknown-field", "unknown-field", "is not a known field"),
    NO_OBJECT("wrong-type", "no-object", "must be an object"),
    NO_FLAG("wrong-type", "no-flag", "must be true or false"),
    NO_TEXT("wrong-type", "no-text", "must be a text"),
    NO_TEXTS("wrong-type", "no-texts", "must be a list(?: of texts)?"),
    NO_NUMBER("out-of-range", "no-number", "must be a whole number from (\\d+) to (\\d+)"),
    UNKNOWN_WORD("unknown-value", "unknown-word", "\".*\" is none of (.+)"),
    NO_INSTANT("malformed-instant", "no-instant", "\".*\" is not an instant with its offset.*"),
    NO_PROVINCE("malformed-value", "no-province", "\".*\" is not a province's code of two digits"),
    /** Of a kind that was not known when this was written. */
    OTHER("malformed-value", "other", ".*");

    private final String code;
    private final String key;
    private final Pattern words;

    FaultKind(String code, String key, String words) {
        this.code = code;
        this.key = "case." + key;
        this.words = Pattern.compile(words, Pattern.DOTALL);
    }

    static FaultKind of(Fault fault) {
        return Stream.of(values())
                .filter(kind -> kind.words.matcher(fault.message()).matches())
                .findFirst()
                .orElse(OTHER);
    }

    /** For programs. */
    String code() {
        return code;
    }

    /** For people: without the value, which the client knows. */
    Text message(Messages messages, Fault fault) {
        Matcher matcher = words.matcher(fault.message());
        return messages.text(
                key,
                matcher.matches()
                        ? IntStream.rangeClosed(1, matcher.groupCount())
                                .mapToObj(matcher::group)
                                .toArray()
                        : new Object[0]);
    }
}
