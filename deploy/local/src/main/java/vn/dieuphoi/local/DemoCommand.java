package vn.dieuphoi.local;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

    @Nullable
    @Option(
            names = "--reports",
            paramLabel = "FILE",
            description = {
                "Gửi thông báo của chính bạn: mỗi dòng một thông báo JSON như POST /v1/incidents nhận. Mỗi dòng có một kết"
                        + " quả (JSON Lines). Bị ngắt thì chạy lại đúng lệnh này: không gửi gì hai lần.",
                "Sends your own notices: each line one JSON notice as POST /v1/incidents takes it. Each line gets one"
                        + " result (JSON Lines, standard output); a bad line does not stop the others. After an"
                        + " interruption run the same command again: nothing is sent twice and every line gets its"
                        + " result. The same words are the same notice: in a second file, too. Data and results stay"
                        + " in .local/reports until --fresh. Exit code 1 when a line was refused, lost or not answered."
            })
    private Path reports;

    @Option(
            names = "--as",
            paramLabel = "USER",
            defaultValue = "analyst",
            description = "Người gửi của --reports. / The sample user who sends --reports (default: ${DEFAULT-VALUE}).")
    private String user = "";

    @Option(
            names = "--fresh",
            description = "Xoá dữ liệu của --reports trước. / Empties the data of earlier --reports runs first.")
    private boolean fresh;

    @Override
    public Integer call() throws InterruptedException {
        return reports == null ? demonstrate() : report(reports);
    }

    private int report(Path file) throws InterruptedException {
        requireSendable(file);
        var console = new Console(System.err);
        var folder = Dieuphoi.home().resolve(".local/reports");
        var options = StackOptions.of(Dieuphoi.home()).withDir(folder).withFresh(fresh);
        try (var stack = Stack.start(options, console)) {
            var realm = new SampleRealm(stack.addresses().realm());
            var summary = new Demonstration(stack.addresses(), realm::token, console::note)
                    .reports(file, user, folder.resolve("journal"), System.out::println);
            console.note(summary.toString());
            stay(stack, console);
            return summary.isSound() ? 0 : 1;
        }
    }

    /** What is wrong is said before anything starts. */
    private void requireSendable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refused("không đọc được tệp / no file that can be read: " + file);
        }
        if (SampleUser.all(SampleRealm.file()).stream()
                .noneMatch(known -> known.name().equals(user))) {
            throw new Refused("không có người dùng mẫu này / no such sample user: " + user);
        }
        if (veris != null) {
            throw new Refused("--reports and --veris exclude each other");
        }
    }

    private void stay(Stack stack, Console console) throws InterruptedException {
        if (keep) {
            console.note("still up; Ctrl-C stops everything. Mail: "
                    + stack.addresses().mailPage());
            new CountDownLatch(1).await();
        }
    }

    private int demonstrate() throws InterruptedException {
        var console = new Console(System.err);
        try (var stack = Stack.start(options(), console)) {
            var realm = new SampleRealm(stack.addresses().realm());
            var demonstration = new Demonstration(stack.addresses(), realm::token, console::note);
            var outcome = Optional.ofNullable(veris)
                    .map(folder -> demonstration.veris(folder, Duration.ofMillis(paceMillis), sent -> {}))
                    .orElseGet(demonstration::incident);
            print(outcome, json);
            stay(stack, console);
            return outcome.isSound() ? 0 : 1;
        }
    }

    private StackOptions options() {
        var home = Dieuphoi.home();
        var options = StackOptions.of(home).withDir(home.resolve(".local/demo")).withFresh(true);
        return veris == null ? options.withSettings("escalation-timers", QUICK_TARGET) : options;
    }

    static void print(Outcome outcome, boolean json) {
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
