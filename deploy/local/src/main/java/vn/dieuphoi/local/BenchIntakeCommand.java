package vn.dieuphoi.local;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.dieuphoi.local.bench.IntakeBench;
import vn.dieuphoi.local.bench.NoticeRequests;
import vn.dieuphoi.local.bench.ProcessorSpeed;
import vn.dieuphoi.local.stack.Stack;
import vn.dieuphoi.local.stack.StackOptions;
import vn.dieuphoi.local.stack.StackPorts;
import vn.dieuphoi.parts.Postgres;

/** How many notices are accepted in a second, against the transaction that only inserts their rows. */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description = {
            "Số thông báo được tiếp nhận mỗi giây, và độ trễ ở tốc độ đều.",
            "Accepted notices per second as a share of the bare transaction, and latency at a steady rate."
        })
final class BenchIntakeCommand implements Callable<Integer> {
    private static final Set<String> RUNNING = Set.of("postgres", "kafka", "keycloak", "incident-intake");
    private static final double GOAL_SHARE = 0.3;
    private static final double GOAL_P99_MILLIS = 50;

    @Option(names = "--clients", defaultValue = "16", description = "Clients side by side (default: ${DEFAULT-VALUE}).")
    private int clients;

    @Option(names = "--duration", defaultValue = "8", description = "Seconds of a round (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "3", description = "Rounds of each side (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--rate",
            defaultValue = "50",
            description = "Steady notices per second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--warm-up",
            defaultValue = "60",
            description = "Seconds before anything counts (default: ${DEFAULT-VALUE}).")
    private int warmUpSeconds;

    @Override
    public Integer call() {
        var home = Dieuphoi.home();
        var options = StackOptions.of(home)
                .withDir(home.resolve(".local/bench/intake"))
                .withPorts(StackPorts.free())
                .withFresh(true)
                .withOnly(RUNNING)
                .withRoom();
        var console = new Console(System.err);
        try (var stack = Stack.start(options, console);
                var speed = new ProcessorSpeed()) {
            var requests = new NoticeRequests(
                    stack.addresses().intake(),
                    SampleReporters.of(new SampleRealm(stack.addresses().realm())),
                    InstantSource.system().instant());
            var bench = new IntakeBench(
                    stack.addresses().intake(), (Postgres) stack.part("postgres"), requests, console::note);
            bench.warmUp(clients, Duration.ofSeconds(warmUpSeconds));
            speed.restart();
            printThroughput(bench.compare(clients, Duration.ofSeconds(seconds), rounds), speed);
            speed.restart();
            printLatency(bench.steady(rate, Duration.ofSeconds((long) seconds * rounds)), speed);
        }
        return 0;
    }

    private void printThroughput(IntakeBench.Comparison compared, ProcessorSpeed speed) {
        var conditions = rounds(speed);
        print(Figure.of("accepted notices per second", compared.accepted(), "1/s")
                .with("perRound", compared.acceptedPerRound())
                .with("refused", compared.refused())
                .with("outboxLeft", compared.outboxLeft())
                .with(conditions));
        print(Figure.of("bare transactions per second", compared.bare(), "1/s")
                .with("perRound", compared.barePerRound())
                .with(conditions));
        print(Figure.of("accepted notices as a share of bare transactions", compared.share(), "1")
                .atLeast(GOAL_SHARE)
                .with(conditions));
    }

    private void printLatency(IntakeBench.Steadiness steady, ProcessorSpeed speed) {
        var conditions = atRate(steady, speed);
        print(Figure.of("p50 until a notice is accepted", steady.latencies().millis(50), "ms")
                .with(conditions));
        print(Figure.of("p99 until a notice is accepted", steady.latencies().millis(99), "ms")
                .atMost(GOAL_P99_MILLIS)
                .with(conditions));
        print(Figure.of("longest until a notice is accepted", steady.latencies().millis(100), "ms")
                .with(conditions));
    }

    private Map<String, Object> rounds(ProcessorSpeed speed) {
        var conditions = conditions(speed);
        conditions.put("clients", clients);
        conditions.put("rounds", rounds);
        conditions.put("secondsPerRound", seconds);
        return conditions;
    }

    private Map<String, Object> atRate(IntakeBench.Steadiness steady, ProcessorSpeed speed) {
        var conditions = conditions(speed);
        conditions.put("perSecond", rate);
        conditions.put("seconds", seconds * rounds);
        conditions.put("notices", steady.latencies().count());
        conditions.put("refused", steady.refused());
        return conditions;
    }

    private Map<String, Object> conditions(ProcessorSpeed speed) {
        var conditions = BenchConditions.since(speed);
        conditions.put("warmUpSeconds", warmUpSeconds);
        conditions.put("running", RUNNING.stream().sorted().toList());
        conditions.put("fsync", "on");
        return conditions;
    }

    private static void print(Figure figure) {
        System.out.println(figure.line());
    }
}
