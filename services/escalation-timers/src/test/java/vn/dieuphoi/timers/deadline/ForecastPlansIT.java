package vn.dieuphoi.timers.deadline;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.timers.Demo;
import vn.dieuphoi.timers.Plans;

/**
 * Twenty thousand incidents with a clock each, one in two of them open, that fall due hour by hour: the coordinator is a
 * party to all of them, a hospital to one in a thousand.
 */
@QuarkusTest
@TestProfile(Demo.class)
class ForecastPlansIT {
    private static final String FROM = "cast('2030-06-01T00:00:00Z' as timestamptz)";
    private static final String TO = "cast('2030-06-08T00:00:00Z' as timestamptz)";
    private static final String NOBODY = "cast('00000000-0000-0000-0000-000000000000' as uuid)";

    private static Plans plans() throws SQLException {
        return Plans.with("""
                insert into incident select md5('plan' || g)::uuid, '{}' from generate_series(1, 20000) g
                """, """
                insert into party select 'dieu-phoi', md5('plan' || g)::uuid from generate_series(1, 20000) g
                union all select 'benh-vien', md5('plan' || g * 1000)::uuid from generate_series(1, 20) g
                """, """
                insert into deadline (id, incident, state, ends_at, terms, misses)
                select gen_random_uuid(), md5('plan' || g)::uuid, case when g % 2 = 0 then 'running' else 'met' end,
                    timestamptz '2030-01-01 00:00Z' + g * interval '1 hour',
                    json_build_object('obligor', 'benh-vien', 'ladder', json_build_array('benh-vien'),
                        'pad', repeat('x', 500)), '[]'
                from generate_series(1, 20000) g
                """);
    }

    @Test
    void takesAPageFromAnIndexOfWhatIsOpen() throws SQLException {
        try (var plans = plans()) {
            plans.assertTakesFrom("deadline_forecast", ForecastStore.PAGE, "'dieu-phoi'", FROM, TO, FROM, NOBODY, "51");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'dieu-phoi'", "'benh-vien'"})
    void readsNoTableFromEndToEnd(String reader) throws SQLException {
        try (var plans = plans()) {
            plans.assertReadsNoTableWhole(ForecastStore.PAGE, reader, FROM, TO, FROM, NOBODY, "51");
            plans.assertReadsNoTableWhole(ForecastStore.BURDENS, reader, FROM, TO);
        }
    }
}
