package vn.dieuphoi.edge;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Strong entity tags from version numbers, and the check that keeps one editor from overwriting another. */
public final class EntityTags {
    private EntityTags() {}

    /** The tag of a version, with its quotes. */
    public static String of(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /**
     * Lets an update pass only when the client has seen the current version.
     *
     * @param ifMatch the header {@code If-Match}
     * @throws ProblemException with status 428 when it is absent, 412 when it names other versions or a weak tag
     */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.edge(428, "precondition-required").failure();
        }
        String current = of(version);
        boolean seen = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(current));
        if (!seen) {
            throw Problem.edge(412, "precondition-failed")
                    .withHeader("ETag", current)
                    .failure();
        }
    }
}
