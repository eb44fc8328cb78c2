package vn.dieuphoi.edge;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language that answers are written in. Vietnamese unless the client prefers English. */
public enum Language {
    VIETNAMESE("vi"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language for an {@code Accept-Language} header; an absent, unreadable or unserved one gives Vietnamese. */
    public static Language accepted(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VIETNAMESE;
        }
        try {
            return first(Locale.LanguageRange.parse(acceptLanguage));
        } catch (IllegalArgumentException unreadable) {
            return VIETNAMESE;
        }
    }

    /** The language tag: {@code vi} or {@code en}. */
    public String tag() {
        return tag;
    }

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    private static Language first(List<Locale.LanguageRange> byPreference) {
        for (Locale.LanguageRange range : byPreference) {
            for (Language language : values()) {
                if (range.getWeight() > 0 && language.serves(range.getRange())) {
                    return language;
                }
            }
        }
        return VIETNAMESE;
    }

    private boolean serves(String range) {
        return range.equals("*") || range.equals(tag) || range.startsWith(tag + "-");
    }
}
