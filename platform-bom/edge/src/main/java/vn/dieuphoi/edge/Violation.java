package vn.dieuphoi.edge;

/**
 * One thing wrong with a request.
 *
 * @param pointer JSON pointer (RFC 6901) to the place in the body; empty for the body as a whole
 * @param code for programs, in kebab-case: {@code zone-missing}
 * @param message for people
 */
public record Violation(String pointer, String code, Text message) {}
