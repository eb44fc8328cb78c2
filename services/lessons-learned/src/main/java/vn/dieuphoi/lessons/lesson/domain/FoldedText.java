package vn.dieuphoi.lessons.lesson.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A text in lower case and without diacritics, compatibility forms (full-width letters) and invisible characters, that
 * remembers where each of its characters comes from.
 */
final class FoldedText {
    private final String original;
    private final StringBuilder folded = new StringBuilder();
    private final IntStream.Builder origins = IntStream.builder();
    private final int[] origin;

    private FoldedText(String original) {
        this.original = original;
        for (int at = 0; at < original.length(); at += Character.charCount(original.codePointAt(at))) {
            fold(at);
        }
        this.origin = origins.add(original.length()).build().toArray();
    }

    static FoldedText of(String text) {
        return new FoldedText(text);
    }

    private void fold(int at) {
        var character = Character.toString(original.codePointAt(at));
        Normalizer.normalize(character, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(FoldedText::visible)
                .forEach(part -> {
                    folded.append(part == 'đ' ? 'd' : (char) part);
                    origins.add(at);
                });
    }

    private static boolean visible(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> false;
            default -> true;
        };
    }

    /** What to search in. */
    String folded() {
        return folded.toString();
    }

    /** What stands in the original at a place of the folded text. */
    String original(Span span) {
        return original.substring(origin[span.start()], origin[span.end()]).strip();
    }
}
