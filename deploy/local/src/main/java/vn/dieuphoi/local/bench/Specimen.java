package vn.dieuphoi.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row as the intake wrote it.
 *
 * @param table its table in the scratch schema
 */
record Specimen(String table, List<Cell> cells) {
    /** The server counts this column itself. */
    private static final String GENERATED = "position";

    private static final Set<String> GENERATED_IN = Set.of("outbox");

    /** A value in the words of the database, or its bytes. */
    record Cell(String column, Object value) {}

    static Specimen read(Connection connection, String table, String source) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + source)) {
            if (!rows.next()) {
                throw new IllegalStateException("no row in " + source);
            }
            var columns = rows.getMetaData();
            var cells = new ArrayList<Cell>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                boolean bytes = columns.getColumnTypeName(i).equals("bytea");
                Object value = bytes ? rows.getBytes(i) : rows.getString(i);
                if (value != null && !isGenerated(table, columns.getColumnName(i))) {
                    cells.add(new Cell(columns.getColumnName(i), value));
                }
            }
            return new Specimen(table, List.copyOf(cells));
        } catch (SQLException refused) {
            throw new IllegalStateException("the row of " + source + " could not be read", refused);
        }
    }

    /** An insert of all its values. */
    String insert() {
        return cells.stream()
                .map(Cell::column)
                .collect(Collectors.joining(
                        ", ",
                        "insert into bench." + table + " (",
                        ") values (" + "?, ".repeat(cells.size() - 1) + "?)"));
    }

    private static boolean isGenerated(String table, String column) {
        return GENERATED_IN.contains(table) && column.equals(GENERATED);
    }
}
