package vn.dieuphoi.chart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A value that the chart does not know stops the build and says what to do. */
class UnknownValueTest {

    @Test
    void refusesOneAtTheTop() {
        assertThatThrownBy(() -> Rendered.with("kafkaa: {bootstrapServers: kafka:9092}"))
                .isInstanceOf(ChartRefused.class)
                .hasMessageContaining(
                        "unknown value \"kafkaa\": remove it, or rename it to one of the keys known there")
                .hasMessageContaining("perhaps \"kafka\"")
                .hasMessageContaining("see helm/dieuphoi/values.yaml");
    }

    @Test
    void refusesOneBelow() {
        assertThatThrownBy(() -> Rendered.with("database: {hots: db}"))
                .isInstanceOf(ChartRefused.class)
                .hasMessageContaining("unknown value \"database.hots\"")
                .hasMessageContaining("(host, port, tls), perhaps \"host\"");
    }

    @Test
    void refusesOneDeepInAService() {
        assertThatThrownBy(() -> Rendered.with("services: {escalation-timers: {pageSecret: {value: s3cret}}}"))
                .isInstanceOf(ChartRefused.class)
                .hasMessageContaining("unknown value \"services.escalation-timers.pageSecret.value\"")
                .hasMessageContaining("(key, name)");
    }

    @Test
    void refusesOneInAList() {
        assertThatThrownBy(() -> Rendered.with("gateway: {parentRefs: [{name: a, nmaespace: b}]}"))
                .isInstanceOf(ChartRefused.class)
                .hasMessageContaining("unknown value \"gateway.parentRefs.0.nmaespace\"")
                .hasMessageContaining("perhaps \"namespace\"");
    }

    @Test
    void namesEveryOneOfSeveral() {
        assertThatThrownBy(() -> Rendered.with("a: 1\nb: 2\nsmtp: {c: 3}"))
                .hasMessageContaining("unknown value \"a\"")
                .hasMessageContaining("unknown value \"b\"")
                .hasMessageContaining("unknown value \"smtp.c\"");
    }

    @Test
    void saysWhatIsWrongWithAKnownOne() {
        assertThatThrownBy(() -> Rendered.with("smtp: {port: mail}"))
                .isInstanceOf(ChartRefused.class)
                .hasMessageContaining("value \"smtp.port\" is wrong: got string, want integer; change it");
    }

    @Test
    void keepsASecretOutOfTheEnvironment() {
        assertThatThrownBy(() ->
                        Rendered.with("services: {incident-intake: {environment: {DIEUPHOI_DB_PASSWORD: hunter2}}}"))
                .isInstanceOf(ChartRefused.class)
                .hasMessageContaining("value \"services.incident-intake.environment.DIEUPHOI_DB_PASSWORD\" is a secret")
                .hasMessageContaining("make a Secret");
    }

    @Test
    void refusesAVariableThatIsNoSetting() {
        assertThatThrownBy(() -> Rendered.with("services: {incident-intake: {environment: {PATH: x}}}"))
                .isInstanceOf(ChartRefused.class)
                .hasMessageContaining("unknown value \"services.incident-intake.environment.PATH\"")
                .hasMessageContaining("^(DIEUPHOI|COORDINATOR");
    }

    @Test
    void refusesTwoTruststores() {
        assertThatThrownBy(() -> Rendered.with("truststore: {configMap: a, secret: b}"))
                .isInstanceOf(ChartRefused.class)
                .hasMessageContaining("value \"truststore.secret\" is wrong: value must be ''");
    }

    @Test
    void wantsTheAuthorityOfADatabaseThatIsToBeVerified() {
        assertThatThrownBy(() -> Rendered.with("database: {tls: {mode: verify-full}}"))
                .isInstanceOf(ChartRefused.class)
                .hasMessageContaining("database.tls.caSecret.name");
    }
}
