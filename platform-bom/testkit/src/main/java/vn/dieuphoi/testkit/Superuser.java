package vn.dieuphoi.testkit;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections that may do anything. */
interface Superuser {

    Connection connect(String database) throws SQLException;
}
