package vn.dieuphoi.rulebook;

/**
 * Something that conditions may ask about a subject; a condition that names anything else does not type-check.
 *
 * @param <S> the subject
 */
interface Asked<S> {

    /** Its name in conditions and in what is kept of an evaluation. */
    String code();

    Type type();

    /** Its value: a Boolean, a Long, a String or a List of String. */
    Object in(S subject);

    /** The types of what may be asked. */
    enum Type {
        TRUTH,
        WHOLE_NUMBER,
        TEXT,
        TEXTS
    }
}
