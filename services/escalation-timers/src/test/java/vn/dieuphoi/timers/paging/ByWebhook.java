package vn.dieuphoi.timers.paging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.timers.Demo;

/** The service with targets of zero and contacts that have a webhook each. */
public class ByWebhook extends Demo {

    @Override
    public Map<String, String> getConfigOverrides() {
        var overrides = new HashMap<>(super.getConfigOverrides());
        overrides.remove("timers.oncall.seed");
        overrides.put("timers.deadline.targets.\"A03\"", "PT0S");
        overrides.put("timers.deadline.targets.\"A06\"", "PT0S");
        overrides.put("timers.page.step-timeout", "PT10M");
        overrides.put("dieuphoi.webhooks.loopback-allowed", "true");
        overrides.put("dieuphoi.webhooks.limit", "PT2S");
        return overrides;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(RealInfrastructure.class), new TestResourceEntry(ReceiverContacts.class));
    }
}
