package vn.dieuphoi.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;

/** Statements that travel together, and the transaction that they are in. */
@QuarkusTest
@QuarkusTestResource(Server.class)
class StatementsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MORE_THAN_CONNECTIONS = 50;

    @Inject
    UnitOfWork unitOfWork;

    private final String name = UUID.randomUUID().toString();

    @Test
    void areTakenInTheirOrder() {
        run(work -> Work.atOnce(
                write(work, "insert into thing (name) values ($1)"),
                write(work, "update thing set name = $1 || '+' where name = $1"),
                write(work, "update thing set name = $1 || '-' where name = $1 || '+'")));

        assertThat(count(name + "-")).isOne();
    }

    @Test
    void areLostTogetherWithTheFailureOfTheFirstThatFails() {
        assertThatThrownBy(() -> run(work -> Work.atOnce(
                        write(work, "insert into thing (name) values ($1)"),
                        write(work, "select 1 / length(left($1, 0))"),
                        write(work, "insert into thing (name) values ($1)"))))
                .hasMessageContaining("division by zero");

        assertThat(count(name)).isZero();
    }

    @Test
    void giveTheirConnectionsBackWhateverBecomesOfThem() {
        for (var attempt = 0; attempt < MORE_THAN_CONNECTIONS; attempt++) {
            assertThatThrownBy(() -> run(work -> Uni.createFrom().failure(new IllegalStateException("no statement"))))
                    .hasMessage("no statement");
            assertThatThrownBy(() -> run(work -> {
                        throw new IllegalStateException("not even a chain");
                    }))
                    .hasMessage("not even a chain");
            assertThatThrownBy(() -> run(work -> write(work, "select 1 / length(left($1, 0))")))
                    .hasMessageContaining("division by zero");
        }

        run(work -> write(work, "insert into thing (name) values ($1)"));
        assertThat(count(name)).isOne();
    }

    @Test
    void haveWhatWasTakenForThemGivenBackWhereTheyFailAndOnlyThere() {
        var committed = new AtomicInteger();
        var givenBack = new AtomicInteger();
        Function<Work, Uni<Void>> taking = work -> {
            work.afterCommit(committed::incrementAndGet);
            work.afterFailure(givenBack::incrementAndGet);
            return write(work, "insert into thing (name) values ($1)");
        };

        run(taking);
        assertThat(committed).hasValue(1);
        assertThat(givenBack).hasValue(0);

        assertThatThrownBy(() ->
                        run(work -> taking.apply(work).chain(() -> write(work, "select 1 / length(left($1, 0))"))))
                .hasMessageContaining("division by zero");
        assertThat(committed).hasValue(1);
        assertThat(givenBack).hasValue(1);
    }

    private Uni<Void> write(Work work, String statement) {
        return Sql.update(work, statement, name).replaceWithVoid();
    }

    private long count(String wanted) {
        return run(work -> Sql.select(work, "select count(*) from thing where name = $1", wanted)
                .map(rows -> (Long) rows.getFirst()[0]));
    }

    private <T> T run(Function<Work, Uni<T>> work) {
        return unitOfWork.run(work).await().atMost(PATIENCE);
    }
}
