package vn.dieuphoi.lessons.lesson.domain;

import java.util.BitSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The letters and digits of a folded text put close together, whatever stands between them in the text. */
final class Letters {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> WORDS_FOR_DOT = Set.of("dot", "cham");

    private final StringBuilder letters = new StringBuilder();
    private final BitSet firsts = new BitSet();
    private final BitSet lasts = new BitSet();
    private final int[] places;

    private Letters(Stream<MatchResult> words) {
        var each = IntStream.builder();
        words.forEach(word -> {
            firsts.set(letters.length());
            letters.append(word.group());
            lasts.set(letters.length() - 1);
            IntStream.range(word.start(), word.end()).forEach(each::add);
        });
        this.places = each.build().toArray();
    }

    /** All of them. */
    static Letters of(String folded) {
        return new Letters(WORD.matcher(folded).results());
    }

    /** Without the words that are written in the place of a dot, as in: example dot com. */
    static Letters withoutDots(String folded) {
        return new Letters(WORD.matcher(folded).results().filter(word -> !WORDS_FOR_DOT.contains(word.group())));
    }

    int length() {
        return letters.length();
    }

    /** Where these have others in them, from the beginning of a word to the end of one. */
    Stream<Span> find(Letters others) {
        var name = others.letters.toString();
        return IntStream.iterate(letters.indexOf(name), at -> at >= 0, at -> letters.indexOf(name, at + 1))
                .filter(at -> firsts.get(at) && lasts.get(at + name.length() - 1))
                .mapToObj(at -> new Span(places[at], places[at + name.length() - 1] + 1));
    }

    @Override
    public String toString() {
        return "Letters[length=%d, words=%s]".formatted(letters.length(), firsts.cardinality());
    }
}
