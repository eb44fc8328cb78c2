package vn.dieuphoi.testkit;

import java.sql.Connection;

/** The PostgreSQL of the test run. Services reach it through a {@link Line}; tests reach it directly. */
public interface RealPostgres extends RealServer {

    /** The database that the service under test was given. */
    String database();

    /** A new connection of the superuser to that database, for assertions and for planting rows. */
    Connection connect();

    /** Creates another database, its owner and the owner's password all named alike. */
    void createDatabase(String name);

    /** The line between the service under test and the server. */
    Line line();
}
