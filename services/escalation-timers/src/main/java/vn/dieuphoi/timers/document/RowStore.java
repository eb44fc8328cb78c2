package vn.dieuphoi.timers.document;

import io.smallrye.mutiny.Uni;
import java.util.List;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;

/** Rows of a table, as JSON in one parameter or one column: however many there are, they travel in one statement. */
public final class RowStore {
    private RowStore() {}

    /**
     * Reads rows.
     *
     * @param statement selects {@code row_to_json} of a row as its only column, of type text
     */
    public static <T> Uni<List<T>> select(Work work, Class<T> type, String statement, Object... parameters) {
        return Sql.select(work, statement, parameters)
                .map(rows -> rows.stream()
                        .map(row -> Documents.row((String) row[0], type))
                        .toList());
    }

    /**
     * Writes rows.
     *
     * @param statement takes them from {@code json_populate_recordset} of its only parameter, of type text
     */
    public static Uni<Void> write(Work work, String statement, List<?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.update(work, statement, Documents.rows(rows)).replaceWithVoid();
    }
}
