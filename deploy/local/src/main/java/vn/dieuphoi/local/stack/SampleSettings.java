package vn.dieuphoi.local.stack;

import java.nio.file.Path;
import java.util.Map;

/** The services' settings for the sample organisations of {@code deploy/directory/}. */
final class SampleSettings {

    private SampleSettings() {}

    static Map<String, Map<String, String>> of(Path home) {
        var sample = home.resolve("deploy/directory");
        return Map.of(
                "national-coordinator",
                Map.of(
                        "coordinator.directory.seed",
                        sample.resolve("sample-directory.yaml").toString()),
                "escalation-timers",
                Map.of(
                        "timers.oncall.seed",
                        sample.resolve("sample-oncall.yaml").toString()));
    }
}
