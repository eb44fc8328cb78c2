package vn.dieuphoi.timers;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.testkit.RealInfrastructure;

/** The service as in the demo: a target of ten seconds for acknowledgements, half a minute for an answer to a page. */
public class Demo implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "timers.deadline.targets.\"A06\"",
                "PT10S",
                "timers.page.step-timeout",
                "PT30S",
                "timers.page.base-url",
                "https://timers.example",
                "timers.oncall.seed",
                "src/test/resources/oncall.yaml");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(RealInfrastructure.class));
    }
}
