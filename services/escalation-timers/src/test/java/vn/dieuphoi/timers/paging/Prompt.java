package vn.dieuphoi.timers.paging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.timers.Demo;

/** The service with an internal target of zero for the initial report, and a mail server that the test holds. */
public class Prompt extends Demo {

    @Override
    public Map<String, String> getConfigOverrides() {
        var overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("timers.deadline.targets.\"A03\"", System.getProperty("bench.target", "PT0S"));
        overrides.put("timers.deadline.targets.\"A06\"", "PT15M");
        overrides.put("timers.page.step-timeout", "PT10M");
        return overrides;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        var resources = new ArrayList<>(super.testResources());
        resources.add(new TestResourceEntry(MailSinkPort.class));
        return resources;
    }
}
