package vn.dieuphoi.timers.paging;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import vn.dieuphoi.parts.FreePort;

/** Sends the service's mails to a port where the test listens, in the place of the shared mail server. */
public final class MailSinkPort implements QuarkusTestResourceLifecycleManager {
    private static final String PORT = "timers.test.mail-sink";

    /** Where the test is to listen. */
    static int port() {
        return Integer.getInteger(PORT);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        var port = Integer.toString(FreePort.next());
        System.setProperty(PORT, port);
        return Map.of("dieuphoi.smtp.port", port);
    }

    @Override
    public void stop() {}
}
