package vn.dieuphoi.edge;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of a list, as a {@code @BeanParam}. Both are text here, because JAX-RS answers 404 to a number
 * that is none.
 */
public record PageQuery(
        @Parameter(
                description = "How many items a page holds at most.",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
        @QueryParam("limit")
        @Nullable
        String limit,

        @Parameter(description = "Where to go on: next of the page before.") @QueryParam("cursor") @Nullable
        String cursor) {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    /**
     * How many items a page holds.
     *
     * @throws ProblemException with status 400 when the limit is not a number from 1 to 200
     */
    public int size() {
        if (limit == null) {
            return USUAL;
        }
        try {
            int size = Integer.parseInt(limit);
            if (size >= 1 && size <= MOST) {
                return size;
            }
        } catch (NumberFormatException noNumber) {
            // answered below like a number out of range
        }
        throw Problem.edge(400, "limit-out-of-range", 1, MOST).failure();
    }

    /** Where to go on; empty for the first page. */
    public Optional<Cursor> after() {
        return Optional.ofNullable(cursor).map(Cursor::decode);
    }
}
