package vn.dieuphoi.timers.paging;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.timers.Demo;
import vn.dieuphoi.timers.Plans;
import vn.dieuphoi.timers.oncall.domain.Channel;

/** Twenty thousand escalations and pages of a clock that no other test knows; one in ten waits for its time. */
@QuarkusTest
@TestProfile(Demo.class)
class PagePlansIT {
    private static final String ID = "cast('00000000-0000-0000-0000-00000000abcd' as uuid)";
    private static final String NOTHING = "now()";
    private static final String EVERYTHING = "now() + interval '1 year'";
    private static final String ESCALATION_INDEX = "escalation_due";
    private static final String PAGE_INDEX = "page_due";

    private static Plans plans() throws SQLException {
        return Plans.with(
                "insert into incident values (%s, '{}')".formatted(ID),
                "insert into deadline (id, incident, state, terms, misses) values (%1$s, %1$s, 'missed', '{}', '[]')"
                        .formatted(ID),
                """
                insert into escalation (id, deadline, alarm, step, next_action_at, ending)
                select gen_random_uuid(), %s, repeat('x', 500), 1,
                    case when g %% 10 = 0 then now() + g * interval '1 minute' end,
                    case when g %% 10 > 0 then 'ANSWERED' end
                from generate_series(1, 20000) g
                """.formatted(ID),
                """
                insert into page (id, escalation, deadline, incident, step, organisation, channel, state, attempts,
                    next_attempt_at)
                select gen_random_uuid(), id, deadline, deadline, 1, 'don-vi-lon',
                    case when random() < 0.5 then 'e-mail' else 'webhook' end,
                    case when ending is null then 'pending' else 'acknowledged' end, 1, next_action_at
                from escalation where deadline = %s
                """.formatted(ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {NOTHING, EVERYTHING})
    void takesDueEscalationsFromAnIndexOfThoseThatGoOn(String now) throws SQLException {
        try (var plans = plans()) {
            plans.assertTakesFrom(ESCALATION_INDEX, EscalationStore.DUE, now, "50");
        }
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void takesDuePagesOfAChannelFromAnIndexOfThoseThatWait(Channel channel) throws SQLException {
        var code = "'%s'".formatted(channel.code());
        try (var plans = plans()) {
            plans.assertTakesFrom(PAGE_INDEX, PageStore.DUE, code, NOTHING, "16");
            plans.assertTakesFrom(PAGE_INDEX, PageStore.DUE, code, EVERYTHING, "16");
        }
    }

    @Test
    void looksForWhatComesNextInThoseIndexes() throws SQLException {
        try (var plans = plans()) {
            plans.assertTakesFrom(ESCALATION_INDEX, EscalationStore.EARLIEST);
            for (var channel : Channel.values()) {
                plans.assertTakesFrom(PAGE_INDEX, PageStore.earliest(channel));
            }
        }
    }
}
