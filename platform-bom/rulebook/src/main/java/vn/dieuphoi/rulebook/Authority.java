package vn.dieuphoi.rulebook;

/**
 * What a rule rests on.
 *
 * @param instrument the instrument that founds it
 * @param citation the articles, as {@code QĐ05 Đ11.1.a; TT20 Đ9.2.a}
 * @param source how well their text is known
 */
public record Authority(Instrument instrument, String citation, SourceStatus source) {}
