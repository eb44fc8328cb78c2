package vn.dieuphoi.timers;

import java.util.HashMap;
import java.util.Map;

/** The service with a clock that it never trusts, so that its engines stand still and a test does their work. */
public class HeldClock extends Demo {

    @Override
    public Map<String, String> getConfigOverrides() {
        var overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("dieuphoi.outbox.clock-jump", "PT0S");
        return overrides;
    }
}
