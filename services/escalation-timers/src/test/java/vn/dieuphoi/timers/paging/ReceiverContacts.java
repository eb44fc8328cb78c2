package vn.dieuphoi.timers.paging;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.parts.FreePort;
import vn.dieuphoi.timers.Story;
import vn.dieuphoi.webhooks.WebhookSecret;

/** Contacts with webhooks, each to a port of its own where the test listens. */
public final class ReceiverContacts implements QuarkusTestResourceLifecycleManager {
    private static final String PORT = "timers.test.receiver.";
    private static final String KEY = "timers.test.receiver-key";
    private static final String CONTACTS = """
            contacts:
              - organisation: a05
                name: Trực ban A05 (mẫu)
                email: truc-ban@a05.example
                webhook: {url: "http://127.0.0.1:%d/page", secret: "${TEST_WEBHOOK_KEY}"}
              - organisation: so-tttt-19
                name: Trực ban Sở (mẫu)
                email: truc-ban@so-tttt-19.example
                webhook: {url: "http://127.0.0.1:%d/page", secret: "${TEST_WEBHOOK_KEY}"}
              - organisation: benh-vien-19
                name: Trực ban bệnh viện (mẫu)
                email: truc-ban@benh-vien-19.example
                webhook: {url: "http://127.0.0.1:%d/page", secret: "${TEST_WEBHOOK_KEY}"}
            """;

    /** Where the receiver of a body's webhooks is to listen. */
    static int port(OrganisationId body) {
        return Integer.getInteger(PORT + body);
    }

    static String key() {
        return System.getProperty(KEY);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        var key = WebhookSecret.generate().text();
        System.setProperty(KEY, key);
        try {
            var file = Files.createTempFile("oncall", ".yaml");
            file.toFile().deleteOnExit();
            return Map.of(
                    "timers.oncall.seed",
                    Files.writeString(
                                    file,
                                    CONTACTS.formatted(
                                            reserve(Story.COORDINATOR),
                                            reserve(Story.DEPARTMENT),
                                            reserve(Story.HOSPITAL)))
                            .toString(),
                    "timers.oncall.secrets.TEST_WEBHOOK_KEY",
                    key);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static int reserve(OrganisationId body) {
        var port = FreePort.next();
        System.setProperty(PORT + body, Integer.toString(port));
        return port;
    }

    @Override
    public void stop() {}
}
