package vn.dieuphoi.lessons.lesson.domain;

/** What was learnt from one completed case (TT20 Đ11.4, QĐ05 Đ14.7): a draft, then published. */
public sealed interface Lesson permits Draft, Published {

    Origin origin();

    LessonText text();

    /** Grows by one with every change. */
    long version();

    Audience audience();

    /** Whether somebody may change and publish it: the national coordinator of the case. */
    default boolean mayBeEditedBy(Reader reader) {
        return reader.coordinates() && reader.organisation().equals(origin().coordinator());
    }

    /** Whether somebody may read it; for anybody else it does not exist. */
    default boolean mayBeReadBy(Reader reader) {
        return mayBeEditedBy(reader) || audience().includes(reader, origin());
    }
}
