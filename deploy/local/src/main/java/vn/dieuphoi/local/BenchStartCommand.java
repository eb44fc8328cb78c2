package vn.dieuphoi.local;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import vn.dieuphoi.local.stack.Progress;
import vn.dieuphoi.local.stack.Stack;
import vn.dieuphoi.local.stack.StackOptions;
import vn.dieuphoi.local.stack.StackPorts;
import vn.dieuphoi.parts.Ports;

/** How long a start with empty data takes, and how much memory everything holds when all is ready. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "Thời gian khởi động và bộ nhớ của toàn bộ hệ thống.",
            "Seconds from up to ready with empty data, and resident memory per process."
        })
final class BenchStartCommand implements Callable<Integer> {

    private static final String WARM_UP = "none: cold start on built artefacts";
    private static final double GOAL_SECONDS = 60;
    private static final double GOAL_GIBIBYTES = 3;
    private static final double MIB_PER_GIB = 1024;

    @Override
    public Integer call() {
        var home = Dieuphoi.home();
        var options = StackOptions.of(home)
                .withDir(home.resolve(".local/bench/start"))
                .withFresh(true);
        var console = new Console(System.err);
        var recorder = new Recorder(console);
        try (var stack = Stack.start(options, recorder)) {
            var took = console.elapsed();
            var residents = Residents.of(stack);
            checkPorts(options.ports(), residents);
            print(took, recorder, residents);
        }
        return 0;
    }

    private static void print(Duration took, Recorder recorder, Residents residents) {
        recorder.parts.forEach((part, seconds) ->
                print(Figure.of("start of a part", seconds, "s").with("part", part)));
        residents
                .processes()
                .forEach(resident -> print(Figure.of("resident memory", resident.mebibytes(), "MiB")
                        .with("part", resident.part())
                        .with("pid", resident.pid())));
        print(Figure.of("resident memory of everything", residents.totalMebibytes() / MIB_PER_GIB, "GiB")
                .atMost(GOAL_GIBIBYTES)
                .with("processes", residents.processes().size()));
        print(Figure.of("from up to all services ready", took.toMillis() / 1000.0, "s")
                .atMost(GOAL_SECONDS)
                .with("cores", Runtime.getRuntime().availableProcessors()));
    }

    private static void print(Figure figure) {
        System.out.println(figure.with("warmUp", WARM_UP).with("ownPorts", true).line());
    }

    /** A port left busy by an old process would answer for the new one. */
    private static void checkPorts(StackPorts ports, Residents residents) {
        var foreign = ports.byName().entrySet().stream()
                .filter(port -> Ports.holder(port.getValue())
                        .filter(holder -> residents.contains(holder.pid()))
                        .isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        if (!foreign.isEmpty()) {
            throw new Refused("not measured: these ports are not held by the processes just started: " + foreign);
        }
    }

    /** Remembers how long each part took. */
    private static final class Recorder implements Progress {

        private final Progress next;
        private final Map<String, Double> parts = new ConcurrentHashMap<>();

        private Recorder(Progress next) {
            this.next = next;
        }

        @Override
        public void ready(String part, Duration took) {
            parts.put(part, took.toMillis() / 1000.0);
            next.ready(part, took);
        }

        @Override
        public void note(String sentence) {
            next.note(sentence);
        }
    }
}
