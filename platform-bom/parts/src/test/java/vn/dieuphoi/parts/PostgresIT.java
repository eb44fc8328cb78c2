package vn.dieuphoi.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresIT {

    @TempDir
    Path folder;

    private PostgresOptions options;
    private Postgres postgres;

    @BeforeEach
    void start() {
        options = new PostgresOptions(folder.resolve("postgres"), FreePort.next());
        postgres = Postgres.start(options);
        postgres.createDatabase("intake", "intake", "it's a secret");
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Test
    void keepsCommittedRowsWhenItIsKilled() throws SQLException {
        run("create table notice (id int primary key)");
        run("insert into notice values (7)");

        postgres.kill();
        assertThat(postgres.isAlive()).isFalse();
        postgres.restart();

        assertThat(read("select id from notice")).isEqualTo("7");
    }

    @Test
    void isDurableAndCreatesADatabaseTwiceWithoutHarm() throws SQLException {
        postgres.createDatabase("intake", "intake", "it's a secret");

        assertThat(read("select current_user || ' ' || current_setting('fsync') || ' '"
                        + " || current_setting('synchronous_commit') || ' ' || current_setting('max_connections')"))
                .isEqualTo("intake on on 200");
    }

    @Test
    void doesNotAttachToAServerThatIsNotItsOwn() {
        var stranger = new PostgresOptions(folder.resolve("stranger"), options.port());

        assertThatThrownBy(() -> Postgres.start(stranger))
                .isInstanceOf(PortTaken.class)
                .hasMessageContaining("port " + options.port() + " (PostgreSQL) is taken by process " + postgres.pid());
    }

    @Test
    void endsWhatAnEarlierRunLeftBehind() {
        var earlier = postgres.pid();

        try (var next = Postgres.start(options)) {
            assertThat(next.pid()).isNotEqualTo(earlier);
            assertThat(postgres.isAlive()).isFalse();
        }
    }

    private void run(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("intake"), "intake", "it's a secret");
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private String read(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("intake"), "intake", "it's a secret");
                var running = connection.createStatement();
                var rows = running.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
