package vn.dieuphoi.timers.deadline;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.timers.Demo;
import vn.dieuphoi.timers.Plans;

/** Twenty thousand clocks of an incident that no other test knows; one in ten runs. */
@QuarkusTest
@TestProfile(Demo.class)
class DeadlinePlansIT {
    private static final String INCIDENT = "cast('00000000-0000-0000-0000-00000000abcd' as uuid)";
    private static final String INDEX = "deadline_due";

    private static Plans plans() throws SQLException {
        return Plans.with("insert into incident values (%s, '{}')".formatted(INCIDENT), """
                insert into deadline (id, incident, state, next_action_at, terms, misses)
                select gen_random_uuid(), %s, case when g %% 10 = 0 then 'running' else 'met' end,
                    case when g %% 10 = 0 then now() + g * interval '1 minute' end, to_json(repeat('x', 500)), '[]'
                from generate_series(1, 20000) g
                """.formatted(INCIDENT));
    }

    /** Nothing is due, or after an outage everything is. */
    @ParameterizedTest
    @ValueSource(strings = {"now()", "now() + interval '1 year'"})
    void takesDueClocksFromAnIndexOfThoseThatRun(String now) throws SQLException {
        try (var plans = plans()) {
            plans.assertTakesFrom(INDEX, DeadlineStore.DUE.formatted("asc"), now, "25");
            plans.assertTakesFrom(INDEX, DeadlineStore.DUE.formatted("desc"), now, "25");
        }
    }

    @Test
    void looksForTheNextClockInThatIndex() throws SQLException {
        try (var plans = plans()) {
            plans.assertTakesFrom(INDEX, DeadlineStore.EARLIEST);
        }
    }
}
