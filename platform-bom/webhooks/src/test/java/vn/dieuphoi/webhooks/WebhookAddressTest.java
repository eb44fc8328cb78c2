package vn.dieuphoi.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.vn/a/b?c=d%20e",
                "https://hooks.example.vn",
                "https://hooks.example.vn:8443/",
                "https://8.8.8.8/hook",
                "https://[2606:4700::1111]/hook",
                "https://1password.example.vn/hook",
                "http://127.0.0.1:9000/hook",
                "http://localhost:9000/hook",
                "http://[::1]:9000/hook"
            })
    void acceptsOrdinaryAddresses(String url) {
        assertThat(WebhookAddress.fault(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hooks.example.vn/a,                       NOT_A_URL",
        "/a,                                       NOT_A_URL",
        "https:///a,                               NOT_A_URL",
        "https://exa mple.vn/,                     NOT_A_URL",
        "https://hooks.example.vn\\@127.0.0.1/,    NOT_A_URL",
        "mailto:a@example.vn,                      NOT_A_URL",
        "http://hooks.example.vn/,                 NOT_HTTPS",
        "ftp://hooks.example.vn/,                  NOT_HTTPS",
        "file://localhost/etc/passwd,              NOT_HTTPS",
        "https://user:word@hooks.example.vn/,      USER_INFO",
        "https://hooks.example.vn@127.0.0.1/,      USER_INFO",
        "https://hooks.example.vn/a#b,             FRAGMENT",
        "https://hooks.example.vn:22/,             PORT",
        "https://hooks.example.vn:80/,             PORT",
        "https://hooks.example.vn:0/,              PORT",
        "https://hooks.example.vn:65536/,          PORT",
        "https://2130706433/,                      IP_SPELLING",
        "https://0x7f000001/,                      IP_SPELLING",
        "https://0x7f.1/,                          IP_SPELLING",
        "https://127.1/,                           IP_SPELLING",
        "https://0177.0.0.1/,                      IP_SPELLING",
        "https://0177.0.0.1:8443/,                 IP_SPELLING",
        "https://127.0.0.01/,                      IP_SPELLING",
        "https://127.0.0.1./,                      IP_SPELLING",
        "https://127.0.0.256/,                     IP_SPELLING"
    })
    void refuses(String url, AddressFault fault) {
        assertThat(WebhookAddress.fault(url)).contains(fault);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(WebhookAddress.fault("https://example.vn/" + "a".repeat(2048)))
                .contains(AddressFault.TOO_LONG);
    }

    @Test
    void cannotBeMadeWithAFault() {
        assertThatThrownBy(() -> new WebhookAddress("http://example.vn/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not-https");
    }

    @Test
    void showsNeitherPathNorQuery() {
        assertThat(new WebhookAddress("https://example.vn:8443/hidden?token=hidden"))
                .hasToString("https://example.vn:8443");
    }
}
