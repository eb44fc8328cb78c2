package vn.dieuphoi.rulebook;

import java.time.LocalDate;

/**
 * A legal instrument.
 *
 * @param key its short name in citations, as {@code QĐ05}
 * @param number its official number, as {@code 05/2017/QĐ-TTg}
 * @param inForce its first day in force; no rule founded by it is older
 */
public record Instrument(String key, String number, Wording title, LocalDate issued, LocalDate inForce) {}
