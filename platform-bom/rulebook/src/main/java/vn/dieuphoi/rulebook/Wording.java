package vn.dieuphoi.rulebook;

/** One text in both languages of the product. */
public record Wording(String vietnamese, String english) {}
