package vn.dieuphoi.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.NetUtil;
import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressGuardTest {
    private static final WebhookAddress NAMED = new WebhookAddress("https://hooks.example.vn/x");

    @Test
    void connectsToTheAddressThatItLookedAt() {
        assertThat(vet(Settings.production(), "8.8.8.8", "1.1.1.1")).isEqualTo(new Vetting.Fit(ip("8.8.8.8")));
    }

    @Test
    void refusesANameOfWhichOneAddressIsNotPublic() {
        assertThat(vet(Settings.production(), "8.8.8.8", "10.0.0.7"))
                .isEqualTo(new Vetting.Unfit(AddressFault.NOT_PUBLIC));
    }

    @Test
    void refusesANameThatLeadsToThisMachine() {
        assertThat(vet(Settings.production(), "127.0.0.1")).isEqualTo(new Vetting.Unfit(AddressFault.NOT_PUBLIC));
    }

    @Test
    void letsLoopbackButNothingElsePrivatePassInTheLocalProfile() {
        assertThat(vet(Settings.local(), "127.0.0.1")).isEqualTo(new Vetting.Fit(ip("127.0.0.1")));
        assertThat(vet(Settings.local(), "192.168.0.1")).isEqualTo(new Vetting.Unfit(AddressFault.NOT_PUBLIC));
        assertThat(vet(Settings.local(), "169.254.169.254")).isEqualTo(new Vetting.Unfit(AddressFault.NOT_PUBLIC));
    }

    @Test
    void looksAgainBeforeEachAttempt() {
        var answers = new ArrayDeque<>(List.of("8.8.8.8", "127.0.0.1"));
        var guard = new AddressGuard(
                Settings.production(), name -> Uni.createFrom().item(() -> List.of(ip(answers.remove()))));
        assertThat(found(guard, NAMED)).isEqualTo(new Vetting.Fit(ip("8.8.8.8")));
        assertThat(found(guard, NAMED)).isEqualTo(new Vetting.Unfit(AddressFault.NOT_PUBLIC));
    }

    @Test
    void doesNotWaitForANameServerThatHangs() {
        var guard =
                new AddressGuard(Settings.production(), name -> Uni.createFrom().nothing());
        assertThat(found(guard, NAMED)).isEqualTo(new Vetting.Unknown());
    }

    @Test
    void takesNoAddressesForAnUnknownName() {
        assertThat(vet(Settings.production())).isEqualTo(new Vetting.Unknown());
    }

    @Test
    void refusesLiteralsWithoutAsking() {
        var guard =
                new AddressGuard(Settings.production(), name -> Uni.createFrom().nothing());
        assertThat(guard.fault("https://169.254.169.254/latest")).contains(AddressFault.NOT_PUBLIC);
        assertThat(guard.fault("https://[::ffff:10.0.0.1]/")).contains(AddressFault.NOT_PUBLIC);
        assertThat(guard.fault("http://127.0.0.1:9000/")).contains(AddressFault.NOT_HTTPS);
        assertThat(guard.fault("https://8.8.8.8/")).isEmpty();
    }

    private static Vetting vet(Settings settings, String... addresses) {
        var found = Arrays.stream(addresses).map(AddressGuardTest::ip).toList();
        return found(new AddressGuard(settings, name -> Uni.createFrom().item(found)), NAMED);
    }

    private static Vetting found(AddressGuard guard, WebhookAddress address) {
        return guard.vet(address).await().indefinitely();
    }

    private static InetAddress ip(String address) {
        return NetUtil.createInetAddressFromIpAddressString(address);
    }
}
