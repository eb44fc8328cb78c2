package vn.dieuphoi.edge;

import java.text.MessageFormat;
import java.util.List;

/**
 * A sentence for a person, not yet in a language.
 *
 * @param messages where the sentence is written
 * @param key of the sentence
 * @param arguments of its placeholders; a {@link Text} among them is put into the same language
 */
public record Text(Messages messages, String key, List<Object> arguments) {
    public Text {
        arguments = List.copyOf(arguments);
    }

    /** The sentence in a language. */
    public String in(Language language) {
        var format = new MessageFormat(messages.pattern(language, key), language.locale());
        return format.format(arguments.stream()
                .map(argument -> argument instanceof Text text ? text.in(language) : argument)
                .toArray());
    }

    @Override
    public String toString() {
        return in(Language.ENGLISH);
    }
}
