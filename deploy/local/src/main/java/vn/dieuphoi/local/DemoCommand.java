package vn.dieuphoi.local;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.dieuphoi.local.demo.Demonstration;
import vn.dieuphoi.local.demo.Moment;
import vn.dieuphoi.local.demo.Outcome;
import vn.dieuphoi.local.stack.Stack;
import vn.dieuphoi.local.stack.StackOptions;

/** Shows the main job on real parts and fails when a step of it does. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Chạy một sự cố qua toàn bộ chuỗi báo cáo, trên các thành phần thật, rồi in diễn biến.",
            "Takes an incident through the whole reporting chain on real parts and prints the timeline."
        })
final class DemoCommand implements Callable<Integer> {
    /** The internal target of A06 in the demonstration; the law gives no number. */
    static final Map<String, String> QUICK_TARGET = Map.of("timers.deadline.targets.\"A06\"", "PT10S");

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS xxx").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Option(names = "--json", description = "Prints the outcome as one JSON document on standard output.")
    private boolean json;

    @Option(names = "--keep", description = "Leaves the system up afterwards, until Ctrl-C.")
    private boolean keep;

    @Nullable
    @Option(
            names = "--veris",
            paramLabel = "DIR",
            description = "Sends the VERIS incident records (*.json) of the folder as notices instead.")
    private Path veris;

    @Option(
            names = "--pace",
            paramLabel = "MILLIS",
            defaultValue = "100",
            description = "Milliseconds between two notices of --veris (default: ${DEFAULT-VALUE}).")
    private long paceMillis;

    @Override
    public Integer call() throws InterruptedException {
        var console = new Console(System.err);
        try (var stack = Stack.start(options(), console)) {
            var realm = new SampleRealm(stack.addresses().realm());
            var demonstration = new Demonstration(stack.addresses(), realm::token, console::note);
            var outcome = Optional.ofNullable(veris)
                    .map(folder -> demonstration.veris(folder, Duration.ofMillis(paceMillis), sent -> {}))
                    .orElseGet(demonstration::incident);
            print(outcome);
            if (keep) {
                console.note("still up; Ctrl-C stops everything. Mail: "
                        + stack.addresses().mailPage());
                new CountDownLatch(1).await();
            }
            return outcome.isSound() ? 0 : 1;
        }
    }

    private StackOptions options() {
        var home = Dieuphoi.home();
        var options = StackOptions.of(home).withDir(home.resolve(".local/demo")).withFresh(true);
        return veris == null ? options.withSettings("escalation-timers", QUICK_TARGET) : options;
    }

    private void print(Outcome outcome) {
        if (json) {
            try {
                System.out.println(JsonMapper.builder().build().writeValueAsString(outcome));
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
            return;
        }
        outcome.timeline().forEach(DemoCommand::print);
        System.out.printf(
                "%naccepted %d  routed %d  acknowledged %d  lost %d  doubled %d  resent %d%n",
                outcome.accepted(),
                outcome.routed(),
                outcome.acknowledged(),
                outcome.lost(),
                outcome.doubled(),
                outcome.resent());
    }

    private static void print(Moment moment) {
        System.out.printf(
                "%s  %-21s %-13s %s%s%n",
                LOCAL.format(Instant.parse(moment.at())),
                moment.service(),
                moment.who(),
                moment.what(),
                moment.citation().isEmpty() ? "" : "  [" + moment.citation() + "]");
    }
}
