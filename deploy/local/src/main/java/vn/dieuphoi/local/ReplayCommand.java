package vn.dieuphoi.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.dieuphoi.local.stack.Addresses;
import vn.dieuphoi.local.stack.StackPorts;

/** Has parked records tried once more, or a projection told anew from the topics. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Thử lại các bản ghi đang treo, hoặc dựng lại một bảng chiếu từ các topic (hệ thống phải đang chạy).",
            "Tries the parked records once more, or empties a projection and rebuilds it from the topics (the system"
                    + " must be up). Reading goes on meanwhile; a rebuild that fails leaves the old state.",
            "Without --service: every service. Exit code 1 when a replay failed."
        })
final class ReplayCommand implements Callable<Integer> {
    static final String PARKED = "parked";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ADMINISTRATOR = "administrator";
    private static final String TOKEN = "DIEUPHOI_TOKEN";
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** What to do; by default the parked records. */
    static final class What {
        @Option(names = "--parked", description = "Các bản ghi đang treo. / The parked records (default).")
        private boolean parked;

        @Option(
                names = "--projection",
                paramLabel = "NAME",
                description = "Bảng chiếu cần dựng lại. / The projection to rebuild.")
        private String projection = "";

        @Option(
                names = "--list",
                description = "Chỉ liệt kê. / Only lists services, their projections and how much is parked.")
        private boolean list;
    }

    @Nullable
    @ArgGroup
    private What what;

    @Option(names = "--service", paramLabel = "NAME", description = "Một dịch vụ. / One service, by name.")
    private String service = "";

    @Nullable
    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Địa chỉ của dịch vụ ở nơi khác. / Where the service is, when it is not on this machine.")
    private URI url;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "Mã truy cập; nên dùng biến " + TOKEN + ". / Access token with the role system-administrator;"
                    + " better in the variable " + TOKEN + " (default: that of the sample user administrator).")
    private String token = "";

    @Option(names = "--json", description = "Prints one JSON line per service on standard output.")
    private boolean json;

    private final Console console = new Console(System.err);

    @Override
    public Integer call() throws InterruptedException {
        var services = services();
        if (what != null && what.list) {
            services.forEach(this::list);
            return 0;
        }
        var subject = what == null || what.projection.isEmpty() ? PARKED : what.projection;
        boolean sound = true;
        for (var one : having(subject, services)) {
            sound &= replay(one, subject);
        }
        return sound ? 0 : 1;
    }

    private List<Operations> services() {
        var bearer = token();
        return addresses().entrySet().stream()
                .map(known -> new Operations(known.getKey(), known.getValue(), bearer))
                .toList();
    }

    private Map<String, URI> addresses() {
        if (url != null) {
            return Map.of(service.isEmpty() ? url.getHost() : service, url);
        }
        var known = new LinkedHashMap<String, URI>();
        var local = new Addresses(StackPorts.standard());
        known.put("incident-intake", local.intake());
        known.put("national-coordinator", local.coordinator());
        known.put("escalation-timers", local.timers());
        known.put("lessons-learned", local.lessons());
        if (!service.isEmpty() && !known.containsKey(service)) {
            throw new Refused("không có dịch vụ / no service \"%s\"; known: %s".formatted(service, known.keySet()));
        }
        return service.isEmpty() ? known : Map.of(service, known.get(service));
    }

    private String token() {
        var given = token.isEmpty() ? System.getenv().getOrDefault(TOKEN, "") : token;
        if (given.isEmpty() && url != null) {
            throw new Refused("--url cần mã truy cập / needs a token: set " + TOKEN);
        }
        return given.isEmpty()
                ? new SampleRealm(new Addresses(StackPorts.standard()).realm()).token(ADMINISTRATOR)
                : given;
    }

    private static List<Operations> having(String subject, List<Operations> services) {
        if (subject.equals(PARKED)) {
            return services;
        }
        var projections = new LinkedHashMap<Operations, List<String>>();
        services.forEach(one -> projections.put(one, one.projections()));
        var owners = services.stream()
                .filter(one -> projections.get(one).contains(subject))
                .toList();
        if (owners.isEmpty()) {
            var known = new LinkedHashMap<String, List<String>>();
            projections.forEach((one, names) -> known.put(one.service(), names));
            throw new Refused("không có bảng chiếu / no projection \"%s\"; known: %s".formatted(subject, known));
        }
        return owners;
    }

    private void list(Operations one) {
        if (json) {
            print(Map.of("service", one.service(), "projections", one.projections(), "parked", one.parked()));
        } else {
            System.out.printf("%-22s parked: %-6d projections: %s%n", one.service(), one.parked(), one.projections());
        }
    }

    private boolean replay(Operations one, String subject) throws InterruptedException {
        long began = System.nanoTime();
        var id = one.ask(subject);
        JsonNode progress = one.progress(id);
        while (!isOver(progress)) {
            console.note(line(one, progress));
            Thread.sleep(PAUSE);
            progress = one.progress(id);
        }
        report(one, progress, (System.nanoTime() - began) / 1e9);
        return progress.path("state").asText().equals("done");
    }

    private static boolean isOver(JsonNode progress) {
        var state = progress.path("state").asText();
        return state.equals("done") || state.equals("failed");
    }

    private void report(Operations one, JsonNode progress, double seconds) {
        console.note(line(one, progress));
        if (progress.has("failure")) {
            console.note(progress.path("failure").path("message").asText());
        }
        if (json) {
            print(Map.of("service", one.service(), "replay", progress, "seconds", seconds, "parkedLeft", one.parked()));
        } else if (progress.path("subject").asText().equals(PARKED)) {
            System.out.printf("%-22s còn treo / still parked: %d%n", one.service(), one.parked());
        }
    }

    private static String line(Operations one, JsonNode progress) {
        return "%-22s %s: %s %d/%d, có tác dụng / took effect %d"
                .formatted(
                        one.service(),
                        progress.path("subject").asText(),
                        progress.path("state").asText(),
                        progress.path("done").asLong(),
                        progress.path("total").asLong(),
                        progress.path("applied").asLong());
    }

    private static void print(Map<String, Object> line) {
        System.out.println(JSON.valueToTree(new TreeMap<>(line)));
    }
}
