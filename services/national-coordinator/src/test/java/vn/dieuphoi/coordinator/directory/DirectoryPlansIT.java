package vn.dieuphoi.coordinator.directory;

import static vn.dieuphoi.coordinator.Plans.assertNothingIsReadFromEndToEnd;
import static vn.dieuphoi.coordinator.Plans.prepare;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.testkit.RealInfrastructure;

/** A directory of twenty thousand units below one province. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DirectoryPlansIT {

    @BeforeEach
    void plant() throws SQLException {
        prepare("""
                insert into organisation (id, history, linked, roles)
                select 'don-vi-' || g, '{}', array['ubnd-19'], '{}' from generate_series(1, 20000) g
                on conflict do nothing
                """, """
                insert into information_system (id, history, domains)
                select 'he-thong-' || g, '{}', array['d' || g || '.example'] from generate_series(1, 20000) g
                on conflict do nothing
                """, "analyze");
    }

    @Test
    void walksUpFromAnOrganisationWithoutReadingTheDirectory() throws SQLException {
        assertNothingIsReadFromEndToEnd(
                named(DirectoryStore.AROUND, "ids", "from", "to"),
                Map.of("ids", "array['benh-vien-19', 'ubnd-19']", "from", "current_date", "to", "current_date"));
    }

    @Test
    void findsASystemByIdOrDomain() throws SQLException {
        assertNothingIsReadFromEndToEnd(
                named(DirectoryStore.SYSTEMS, "ids", "domains"),
                Map.of("ids", "array['his-19']", "domains", "array['d77.example']"));
    }

    /** The statement with names in place of its numbered parameters. */
    private static String named(String statement, String... names) {
        var text = statement;
        for (var number = 1; number <= names.length; number++) {
            text = text.replace("$" + number, ":" + names[number - 1]);
        }
        return text;
    }
}
