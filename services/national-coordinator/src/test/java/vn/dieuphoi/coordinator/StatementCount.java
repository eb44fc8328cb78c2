package vn.dieuphoi.coordinator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Counts the statements on some tables that this service sends to the database, as Hibernate logs them. */
public final class StatementCount extends Handler implements AutoCloseable {
    private static final Logger SQL = Logger.getLogger("org.hibernate.SQL");
    private static final Pattern LOOK_INTO_THE_QUEUE = Pattern.compile("skip locked");

    private final Pattern tables;
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private final Level before = SQL.getLevel();
    private final boolean passedOn = SQL.getUseParentHandlers();

    private StatementCount(String... tables) {
        this.tables = Pattern.compile("\\b(%s)\\b".formatted(String.join("|", tables)));
    }

    /** Begins to count those that name one of these tables. */
    public static StatementCount of(String... tables) {
        var count = new StatementCount(tables);
        count.setLevel(Level.ALL);
        SQL.addHandler(count);
        SQL.setLevel(Level.FINE);
        SQL.setUseParentHandlers(false);
        return count;
    }

    @Override
    public void publish(LogRecord statement) {
        var text = statement.getMessage().toLowerCase(Locale.ROOT);
        if (tables.matcher(text).find()) {
            seen.add(text);
        }
    }

    /** How many so far. */
    public int all() {
        return seen.size();
    }

    /** How many of them write to the table. */
    public long writing(String table) {
        var write = Pattern.compile("(insert into|update) %s\\b".formatted(table));
        return seen.stream()
                .filter(text -> !LOOK_INTO_THE_QUEUE.matcher(text).find())
                .filter(text -> write.matcher(text).find())
                .count();
    }

    /** How often each kind of statement was sent. */
    @Override
    public String toString() {
        return seen.stream()
                .collect(Collectors.groupingBy(
                        text -> Arrays.stream(text.split("\\s+")).limit(8).collect(Collectors.joining(" ")),
                        Collectors.counting()))
                .toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        SQL.removeHandler(this);
        SQL.setLevel(before);
        SQL.setUseParentHandlers(passedOn);
    }
}
