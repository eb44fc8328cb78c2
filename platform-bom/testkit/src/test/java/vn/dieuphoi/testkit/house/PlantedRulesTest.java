package vn.dieuphoi.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.dieuphoi.testkit.house.HouseRule.DOMAIN_IS_PLAIN_JAVA;
import static vn.dieuphoi.testkit.house.HouseRule.FEATURES_DO_NOT_CYCLE;
import static vn.dieuphoi.testkit.house.HouseRule.NOTHING_SUBSCRIBES;
import static vn.dieuphoi.testkit.house.HouseRule.NO_DUMPING_GROUND;
import static vn.dieuphoi.testkit.house.HouseRule.NO_LOOSE_CONFIG;
import static vn.dieuphoi.testkit.house.HouseRule.NO_SESSION_ELSEWHERE;
import static vn.dieuphoi.testkit.house.HouseRule.NO_SYSTEM_CLOCK;
import static vn.dieuphoi.testkit.house.HouseRule.ONE_WAY_TO_PUBLISH;
import static vn.dieuphoi.testkit.house.HouseRule.PACKAGES_ARE_NULL_MARKED;
import static vn.dieuphoi.testkit.house.HouseRule.ROWS_STAY_HOME;
import static vn.dieuphoi.testkit.house.HouseRule.TESTS_SAY_WHAT_THEY_ARE;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule passes a clean module and fails on an offender planted for it. */
class PlantedRulesTest {

    private static final String PLANTED = "vn.dieuphoi.testkit.house.planted.";
    private static final HouseRules CLEAN = planted("clean");
    private static final HouseRules OFFENDING = planted("offending");

    private static HouseRules planted(String name) {
        var classes = new ClassFileImporter().importPackages(PLANTED + name);
        return HouseRules.of(new ModuleClasses(PLANTED + name, classes, classes));
    }

    private static String offencesAgainst(HouseRule rule) {
        var failure = catchThrowable(() -> OFFENDING.check(rule));
        assertThat(failure).as("failure of %s", rule).isInstanceOf(AssertionError.class);
        return failure.getMessage();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TESTS_SAY_WHAT_THEY_ARE")
    void passesTheCleanModule(HouseRule rule) {
        CLEAN.check(rule);
    }

    @Test
    void failsOnReactiveDomainWithClock() {
        assertThat(offencesAgainst(DOMAIN_IS_PLAIN_JAVA))
                .contains("io.smallrye.mutiny.Uni", "java.time.InstantSource", "java.time.Instant.now()");
    }

    @Test
    void failsOnPublicRowUsedByHandler() {
        assertThat(offencesAgainst(ROWS_STAY_HOME))
                .contains("LeakedRow is not package-private", "leak.LeakHandler.leak()");
    }

    @Test
    void failsOnFeaturesThatCycle() {
        assertThat(offencesAgainst(FEATURES_DO_NOT_CYCLE)).contains("Slice leak", "Slice loop");
    }

    @Test
    void failsOnSubscribingAndAwaiting() {
        assertThat(offencesAgainst(NOTHING_SUBSCRIBES)).contains("Uni.await()", "Uni.subscribeAsCompletionStage()");
    }

    @Test
    void failsOnEveryWallClockAndOnNoOther() {
        assertThat(offencesAgainst(NO_SYSTEM_CLOCK))
                .contains(
                        "System.currentTimeMillis()",
                        "LocalDate.now(java.time.ZoneId)",
                        "Clock.systemUTC()",
                        "Date.<init>()",
                        "java.time.Instant.now()")
                .doesNotContain("WallClock.given");
    }

    @Test
    void failsOnEverySideDoorToKafka() {
        assertThat(offencesAgainst(ONE_WAY_TO_PUBLISH))
                .contains("messaging.Emitter", "messaging.MutinyEmitter", "producer.Producer", "messaging.Outgoing");
    }

    @Test
    void failsOnSessionsHeldOrBorrowed() {
        assertThat(offencesAgainst(NO_SESSION_ELSEWHERE))
                .contains("Mutiny$SessionFactory", "sqlclient.Pool", "SessionHolder$Work.session()");
    }

    @Test
    void failsOnLooseConfiguration() {
        assertThat(offencesAgainst(NO_LOOSE_CONFIG)).contains("LooseReader.loose", "Settings is a @ConfigMapping");
    }

    @Test
    void failsOnNamesThatSayNothing() {
        assertThat(offencesAgainst(NO_DUMPING_GROUND))
                .contains("package named 'util'", "AbstractThing has a name", "ThingService has a name");
    }

    @Test
    void failsOnPackageWithoutNullMarked() {
        assertThat(offencesAgainst(PACKAGES_ARE_NULL_MARKED)).contains(PLANTED + "offending lacks a package-info");
    }

    @Test
    void failsOnTestsThatDoNotSayWhatTheyAre() {
        assertThat(offencesAgainst(TESTS_SAY_WHAT_THEY_ARE))
                .contains("PlantedChecks has tests but", "StartsQuarkusTest starts Quarkus");
    }

    @Test
    void failsWhenRuleMatchesNothing() {
        assertThatThrownBy(() -> CLEAN.check(TESTS_SAY_WHAT_THEY_ARE))
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void acceptsMissingLayerThatTheCallerNames() {
        CLEAN.withoutTests().check(TESTS_SAY_WHAT_THEY_ARE);
    }

    @Test
    void refusesToMissLayerThatIsThere() {
        assertThatThrownBy(() -> CLEAN.withoutDomain().check(DOMAIN_IS_PLAIN_JAVA))
                .hasMessageContaining("clean.deadline.domain.Deadline is there");
        assertThatThrownBy(() -> CLEAN.withoutRows().check(ROWS_STAY_HOME))
                .hasMessageContaining("DeadlineRow is there");
        assertThatThrownBy(() -> CLEAN.withoutFeatures().check(FEATURES_DO_NOT_CYCLE))
                .hasMessageContaining("is there");
    }

    @Test
    void passesAllowedClass() {
        OFFENDING.allowing(NOTHING_SUBSCRIBES, PLANTED + "offending.Subscriber").check(NOTHING_SUBSCRIBES);
        OFFENDING
                .allowing(FEATURES_DO_NOT_CYCLE, PLANTED + "offending.loop.Loop")
                .check(FEATURES_DO_NOT_CYCLE);
    }

    @Test
    void refusesExceptionForClassThatIsGone() {
        assertThatThrownBy(() ->
                        CLEAN.allowing(NO_SYSTEM_CLOCK, PLANTED + "clean.Gone").check(NO_SYSTEM_CLOCK))
                .hasMessageContaining("there is no such class");
    }
}
