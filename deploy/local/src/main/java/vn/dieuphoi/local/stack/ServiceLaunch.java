package vn.dieuphoi.local.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.parts.JavaCommand;
import vn.dieuphoi.parts.process.Launch;

/** Turns a plan into a process: where the parts are and the secrets travel in the environment. */
record ServiceLaunch(StackOptions options, Secrets secrets) {

    private static final List<String> MEMORY =
            List.of("-Xms48m", "-Xmx192m", "-XX:MaxMetaspaceSize=160m", "-XX:ReservedCodeCacheSize=48m", "-Xss512k");

    Launch of(ServicePlan plan) {
        var flags = new ArrayList<>(MEMORY);
        flags.addAll(options.flags());
        options.settings()
                .getOrDefault(plan.name(), Map.of())
                .forEach((key, value) -> flags.add("-D%s=%s".formatted(key, value)));
        var jar = plan.jar(options.home()).toString();
        return new Launch(
                        plan.name(),
                        JavaCommand.of(flags, List.of("-jar", jar)),
                        environment(plan),
                        options.dir().resolve(plan.name()),
                        options.log(plan.name()))
                .behind(plan.niceness());
    }

    private Map<String, String> environment(ServicePlan plan) {
        var environment = new HashMap<>(database(plan));
        environment.putAll(addresses());
        environment.putAll(own(plan));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(plan.port()));
        return environment;
    }

    /** What only one service has to know. */
    private Map<String, String> own(ServicePlan plan) {
        return switch (plan.name()) {
            case "national-coordinator" ->
                Map.of(
                        "DIEUPHOI_WEB_CLIENT_SECRET",
                        secrets.web(),
                        "DIEUPHOI_WEBHOOKS_KEY",
                        secrets.webhooks(),
                        "DIEUPHOI_WEBHOOKS_LOOPBACK_ALLOWED",
                        "true");
            case "escalation-timers" ->
                Map.of(
                        "DIEUPHOI_PAGE_SECRET",
                        secrets.page(),
                        "TIMERS_PAGE_BASE_URL",
                        "http://127.0.0.1:" + options.ports().timers(),
                        "DIEUPHOI_WEBHOOKS_LOOPBACK_ALLOWED",
                        "true");
            default -> Map.of();
        };
    }

    private Map<String, String> database(ServicePlan plan) {
        return Map.of(
                "DIEUPHOI_DB_HOST", "127.0.0.1",
                "DIEUPHOI_DB_PORT", Integer.toString(options.ports().postgres()),
                "DIEUPHOI_DB_NAME", plan.database(),
                "DIEUPHOI_DB_USER", plan.database(),
                "DIEUPHOI_DB_PASSWORD", secrets.database(plan.database()));
    }

    private Map<String, String> addresses() {
        var addresses = new Addresses(options.ports());
        return Map.of(
                "DIEUPHOI_KAFKA", addresses.kafka(),
                "DIEUPHOI_ISSUER", addresses.realm().toString(),
                "DIEUPHOI_SMTP_HOST", "127.0.0.1",
                "DIEUPHOI_SMTP_PORT", Integer.toString(options.ports().smtp()));
    }
}
