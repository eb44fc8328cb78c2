package vn.dieuphoi.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.dieuphoi.local.bench.EndToEndBench;
import vn.dieuphoi.local.bench.NoticeRequests;
import vn.dieuphoi.local.bench.ProcessorSpeed;
import vn.dieuphoi.local.bench.WideRouting;
import vn.dieuphoi.local.stack.Stack;
import vn.dieuphoi.local.stack.StackOptions;
import vn.dieuphoi.local.stack.StackPorts;
import vn.dieuphoi.parts.Postgres;

/** How long it takes from the receipt of a notice to the page about it, and to very many recipients. */
@Command(
        name = "end-to-end",
        mixinStandardHelpOptions = true,
        description = {
            "Từ lúc tiếp nhận thông báo đến lúc gửi trang gọi trực; chuyển đến 226 nơi nhận.",
            "From accepted to page handed over at a steady rate, an immediate duty with target 0; routing to 226."
        })
final class BenchEndToEndCommand implements Callable<Integer> {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int RECIPIENTS = 226;

    /** Slowly, so that the compilers, which take the most while everything begins, get done meanwhile. */
    private static final int WARM_UP_SHARE = 4;

    private static final double GOAL_PAGE_MILLIS = 1000;
    private static final double GOAL_ROUTED_MILLIS = 500;

    @Option(
            names = "--duty",
            defaultValue = "A03",
            description = "The immediate duty whose target is 0: A03, A06, A07 (default: ${DEFAULT-VALUE}).")
    private String duty;

    @Option(names = "--rate", defaultValue = "50", description = "Notices per second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--duration", defaultValue = "30", description = "Seconds (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "120",
            description = "Seconds at a quarter of the rate before anything counts (default: ${DEFAULT-VALUE}).")
    private int warmUpSeconds;

    @Option(
            names = "--waves",
            defaultValue = "4",
            description = {
                "Waves at the full rate after that, as long as the one that counts, before it: until then the",
                "compilers are at work (default: ${DEFAULT-VALUE})."
            })
    private int waves;

    @Option(
            names = "--wide",
            defaultValue = "10",
            description = "Notices to 226 recipients, the first half to warm up (default: ${DEFAULT-VALUE}).")
    private int wide;

    @Override
    public Integer call() {
        var day = InstantSource.system().instant().atZone(VIETNAM).toLocalDate().minusDays(1);
        var console = new Console(System.err);
        try (var stack = Stack.start(options(day, duty), console);
                var speed = new ProcessorSpeed()) {
            var bench = new EndToEndBench(
                    stack.addresses().intake(),
                    stack.addresses().mailPage(),
                    (Postgres) stack.part("postgres"),
                    requests(stack, InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS)),
                    console::note);
            bench.warmUp(Math.ceilDiv(rate, WARM_UP_SHARE), Duration.ofSeconds(warmUpSeconds));
            for (var wave = 0; wave < waves; wave++) {
                console.note(summary(wave(bench, speed), speed));
            }
            print(wave(bench, speed), speed);
            console.note("%d nơi nhận / recipients: %d".formatted(RECIPIENTS, wide));
            var routing = new WideRouting(
                    stack.addresses().intake(),
                    stack.addresses().mailPage(),
                    (Postgres) stack.part("postgres"),
                    requests(stack, day.atTime(LocalTime.NOON).atZone(VIETNAM).toInstant()));
            var ignored = routing.run(wide / 2, RECIPIENTS);
            speed.restart();
            print(routing.run(wide - wide / 2, RECIPIENTS), speed);
        }
        return 0;
    }

    private EndToEndBench.Followed wave(EndToEndBench bench, ProcessorSpeed speed) {
        speed.restart();
        return bench.follow(rate, Duration.ofSeconds(seconds));
    }

    private static StackOptions options(LocalDate day, String duty) {
        var home = Dieuphoi.home();
        var folder = home.resolve(".local/bench/end-to-end");
        var sample = home.toAbsolutePath().resolve("deploy/directory/sample-directory.yaml");
        var noTarget = Map.of("timers.deadline.targets.\"%s\"".formatted(duty), "PT0S");
        var seeds = Map.of("coordinator.directory.seed", sample + "," + members(folder, day));
        return StackOptions.of(home)
                .withDir(folder)
                .withPorts(StackPorts.free())
                .withFresh(true)
                .withSettings("escalation-timers", noTarget)
                .withSettings("national-coordinator", seeds)
                .withRoom();
    }

    /** Beside the folder of the run, which is emptied at the start. */
    private static Path members(Path folder, LocalDate day) {
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return NetworkMembers.write(
                folder.toAbsolutePath().resolveSibling("network-members.yaml"), NetworkMembers.FOR_226, day);
    }

    /**
     * Notices of incidents detected at this instant.
     *
     * @param detected just now, where pages are counted: the internal targets of other duties have not passed
     */
    private static NoticeRequests requests(Stack stack, Instant detected) {
        var reporters = SampleReporters.of(new SampleRealm(stack.addresses().realm()));
        var hospital = reporters.stream()
                .filter(reporter -> reporter.system().equals("his-19"))
                .toList();
        return new NoticeRequests(stack.addresses().intake(), hospital, detected);
    }

    private static String summary(EndToEndBench.Followed followed, ProcessorSpeed speed) {
        var first = followed.toFirstPage();
        return "p50 %.0f ms, p99 %.0f ms, %d of %d; SHA-256 %.0f MiB/s"
                .formatted(
                        first.millis(50),
                        first.millis(99),
                        first.count(),
                        followed.accepted(),
                        speed.mebibytesPerSecond());
    }

    private void print(EndToEndBench.Followed followed, ProcessorSpeed speed) {
        var conditions = conditions(followed, speed);
        var first = followed.toFirstPage();
        print(Figure.of("p50 from accepted to first page handed over", first.millis(50), "ms")
                .with(conditions));
        print(Figure.of("p99 from accepted to first page handed over", first.millis(99), "ms")
                .atMost(GOAL_PAGE_MILLIS)
                .with(conditions));
        var every = followed.toEveryPage();
        print(Figure.of("p50 from accepted to every page handed over", every.millis(50), "ms")
                .with(conditions));
        print(Figure.of("p99 from accepted to every page handed over", every.millis(99), "ms")
                .atMost(GOAL_PAGE_MILLIS)
                .with(conditions));
    }

    private static void print(WideRouting.Routed routed, ProcessorSpeed speed) {
        var conditions = BenchConditions.since(speed);
        conditions.put("recipients", routed.recipients());
        conditions.put("notices", routed.untilRouted().count());
        print(Figure.of("longest from accepted to routed", routed.untilRouted().millis(100), "ms")
                .atMost(GOAL_ROUTED_MILLIS)
                .with(conditions));
        print(Figure.of(
                        "longest from accepted to all mails handed over",
                        routed.untilMailed().millis(100),
                        "ms")
                .with(conditions));
    }

    private Map<String, Object> conditions(EndToEndBench.Followed followed, ProcessorSpeed speed) {
        var conditions = new LinkedHashMap<String, Object>();
        conditions.put("duty", duty);
        conditions.put("perSecond", rate);
        conditions.put("seconds", seconds);
        conditions.put("warmUpSeconds", warmUpSeconds);
        conditions.put("wavesBefore", waves);
        conditions.put("accepted", followed.accepted());
        conditions.put("refused", followed.refused());
        conditions.put("pages", followed.toEveryPage().count());
        conditions.put("unpaged", followed.unpaged());
        conditions.put("copies", followed.copies());
        conditions.putAll(BenchConditions.since(speed));
        return conditions;
    }

    private static void print(Figure figure) {
        System.out.println(figure.line());
    }
}
