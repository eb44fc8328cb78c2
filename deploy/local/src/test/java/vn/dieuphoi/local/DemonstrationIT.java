package vn.dieuphoi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.EventType;
import vn.dieuphoi.contracts.events.EventTypes;
import vn.dieuphoi.local.demo.Demonstration;
import vn.dieuphoi.local.demo.Moment;
import vn.dieuphoi.local.demo.Outcome;
import vn.dieuphoi.local.stack.Stack;
import vn.dieuphoi.local.stack.StackOptions;
import vn.dieuphoi.local.stack.StackPorts;
import vn.dieuphoi.testkit.StrangeReader;

/** The main job on the built services, as the demonstration shows it, undisturbed and with services killed. */
class DemonstrationIT {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final Path VERIS = HOME.resolve("../shared/data/vcdb").normalize();

    /** After this many notices that service is killed with SIGKILL; the launcher starts it again. */
    private static final Map<Integer, String> KILLS = Map.of(
            5, "incident-intake",
            11, "national-coordinator",
            17, "escalation-timers",
            20, "incident-intake",
            23, "lessons-learned",
            29, "national-coordinator",
            35, "escalation-timers");

    /** Every mailbox of the sample directory answers, no part passes on and no fact is corrected. */
    private static final Set<String> NOT_IN_THE_DEMONSTRATION = Set.of(
            "vn.dieuphoi.delivery-failed.v1", "vn.dieuphoi.party-succeeded.v1", "vn.dieuphoi.facts-corrected.v1");

    private static Stack stack;
    private static Demonstration demonstration;
    private static Outcome outcome;

    @BeforeAll
    static void start() {
        var options = StackOptions.of(HOME)
                .withDir(Path.of("target/demonstration-it"))
                .withPorts(StackPorts.free())
                .withFresh(true)
                .withSettings("escalation-timers", DemoCommand.QUICK_TARGET);
        stack = Stack.start(options, new Console(System.err));
        var realm = new SampleRealm(stack.addresses().realm());
        demonstration = new Demonstration(stack.addresses(), realm::token, System.err::println);
        outcome = demonstration.incident();
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void takesAnIncidentThroughTheWholeChain() {
        assertThat(outcome.isSound()).isTrue();
        assertThat(outcome.acknowledged()).isEqualTo(4);
        assertThat(outcome.timeline().stream().map(Moment::service).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "incident-intake", "national-coordinator", "escalation-timers", "lessons-learned");
        assertThat(outcome.timeline())
                .isSortedAccordingTo(
                        (one, two) -> java.time.Instant.parse(one.at()).compareTo(java.time.Instant.parse(two.at())));
    }

    @Test
    void showsTheCaseAsAPageAfterALogin() throws Exception {
        var page = stack.addresses()
                .coordinator()
                .resolve("/cases/" + outcome.incidents().getFirst());
        var browser = new Browser();
        var shown = browser.logIn(browser.open(page), "coordinator");
        assertThat(shown.uri().getPath()).isEqualTo(page.getPath());
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("TB-2026-", "TT20 Đ9.2.a", "so-tttt-19");
        var stranger = new Browser();
        assertThat(stranger.logIn(stranger.open(page), "veris-finance").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aReaderInAnotherLanguageFindsNoFaultInAnyRecord() {
        var reader = StrangeReader.of(HOME);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    var found = reader.read(stack.addresses().kafka());
                    assertThat(found.get("faults")).isEmpty();
                    assertThat(found.get("types").fieldNames())
                            .toIterable()
                            .containsAll(EventTypes.all().stream()
                                    .map(EventType::name)
                                    .filter(type -> !NOT_IN_THE_DEMONSTRATION.contains(type))
                                    .toList());
                });
    }

    @Test
    void losesAndDoublesNothingWhileEachServiceIsKilled() {
        assumeThat(Files.isDirectory(VERIS))
                .as("third-party records at " + VERIS)
                .isTrue();
        Map<String, Long> before = pids();
        Outcome imported = demonstration.veris(VERIS, Duration.ofMillis(400), DemonstrationIT::killAfter);
        assertThat(imported)
                .extracting(Outcome::accepted, Outcome::routed, Outcome::lost, Outcome::doubled)
                .containsExactly(38, 38, 0, 0);
        assertThat(imported.acknowledged()).isEqualTo(38);
        Map<String, Long> after = pids();
        assertThat(KILLS.values())
                .allSatisfy(name -> assertThat(after.get(name)).isNotEqualTo(before.get(name)));
    }

    private static void killAfter(int sent) {
        if (KILLS.containsKey(sent)) {
            stack.killService(KILLS.get(sent));
        }
    }

    private static Map<String, Long> pids() {
        Map<String, Long> pids = new HashMap<>();
        KILLS.values().forEach(name -> pids.put(name, stack.part(name).pid()));
        return pids;
    }
}
