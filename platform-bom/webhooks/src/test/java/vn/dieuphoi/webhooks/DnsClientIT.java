package vn.dieuphoi.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DnsClientIT {
    @Test
    void findsWhatTheMachineKnowsItself() {
        var names = new DnsClient(Settings.local());
        try {
            assertThat(names.resolve("localhost").await().atMost(Duration.ofSeconds(10)))
                    .isNotEmpty()
                    .allMatch(InetAddress::isLoopbackAddress);
        } finally {
            names.stop();
        }
    }
}
