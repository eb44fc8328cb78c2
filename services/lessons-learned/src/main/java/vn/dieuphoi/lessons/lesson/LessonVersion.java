package vn.dieuphoi.lessons.lesson;

/** A lesson as shown, and the version for its entity tag. */
record LessonVersion(long version, LessonView view) {}
