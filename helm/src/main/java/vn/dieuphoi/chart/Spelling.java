package vn.dieuphoi.chart;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** How far two words are from each other: letters added, left out or changed. */
final class Spelling {

    /** More mistakes than this make another word. */
    private static final int MOST_MISTAKES = 2;

    private Spelling() {}

    static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> mistakes(word, candidate) <= MOST_MISTAKES)
                .min(Comparator.comparingInt(candidate -> mistakes(word, candidate)));
    }

    private static int mistakes(String word, String meant) {
        return mistakes(
                word.toLowerCase(Locale.ROOT).toCharArray(),
                meant.toLowerCase(Locale.ROOT).toCharArray());
    }

    private static int mistakes(char[] word, char[] meant) {
        var above = new int[meant.length + 1];
        for (int j = 0; j <= meant.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= word.length; i++) {
            above = row(word[i - 1], i, meant, above);
        }
        return above[meant.length];
    }

    private static int[] row(char letter, int number, char[] meant, int[] above) {
        var row = new int[meant.length + 1];
        row[0] = number;
        for (int j = 1; j <= meant.length; j++) {
            int changed = above[j - 1] + (letter == meant[j - 1] ? 0 : 1);
            row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
        }
        return row;
    }
}
