package vn.dieuphoi.lessons.lesson.domain;

import java.util.Comparator;

/** A place in a folded text, the end not included. The order is that of the text, the longer of two first. */
record Span(int start, int end) implements Comparable<Span> {
    private static final Comparator<Span> BY_PLACE =
            Comparator.comparingInt(Span::start).thenComparing(span -> -span.end());

    @Override
    public int compareTo(Span other) {
        return BY_PLACE.compare(this, other);
    }
}
