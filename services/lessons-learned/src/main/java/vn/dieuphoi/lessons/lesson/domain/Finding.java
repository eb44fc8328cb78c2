package vn.dieuphoi.lessons.lesson.domain;

/**
 * Something in the text of a lesson that keeps it from being published.
 *
 * @param pointer JSON pointer to the text in the lesson
 * @param words as they are written there; blank where text is missing
 */
public record Finding(String pointer, String words) {}
