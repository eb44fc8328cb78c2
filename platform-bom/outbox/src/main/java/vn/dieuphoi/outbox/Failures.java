package vn.dieuphoi.outbox;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;

/** Tells a machine or network that is away, which passes, from a record or a program that is wrong, which does not. */
public final class Failures {
    /** SQLSTATE classes: connection, rollback by the server, resources, operator intervention, system error. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private Failures() {}

    /** Whether trying the same again later can succeed. */
    public static boolean isInfrastructure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (passes(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case PgException refused -> PASSING.contains(sqlClass(refused.getSqlState()));
            case IOException broken -> !(broken instanceof com.fasterxml.jackson.core.JacksonException);
            case VertxException closed -> true;
            case TimeoutException late -> true;
            case io.smallrye.mutiny.TimeoutException late -> true;
            case JDBCConnectionException gone -> true;
            case LockAcquisitionException contended -> true;
            case RebuildInProgress passing -> true;
            default -> saysPoolIsEmpty(cause);
        };
    }

    /** Vert.x reports a full wait queue and a timed-out wait as a bare throwable with nothing but a text. */
    private static boolean saysPoolIsEmpty(Throwable cause) {
        String name = cause.getClass().getName();
        return name.equals("io.vertx.core.impl.NoStackTraceThrowable")
                || name.equals("io.vertx.sqlclient.impl.pool.ConnectionPoolTooBusyException");
    }

    private static String sqlClass(String state) {
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }
}
