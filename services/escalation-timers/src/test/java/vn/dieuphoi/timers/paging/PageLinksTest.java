package vn.dieuphoi.timers.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.ids.PageId;
import vn.dieuphoi.timers.paging.PageLinks.Link;

class PageLinksTest {
    private static final Instant NOW = Instant.parse("2026-11-03T01:00:00Z");
    private static final URI BASE = URI.create("https://dieuphoi.example");

    private final PageLinks links = new PageLinks(BASE, "a secret of at least thirty-two bytes");
    private final PageId page = PageId.next();
    private final String token = links.token(page, NOW.plusSeconds(60));

    @Test
    void knowsItsOwnLinks() {
        assertThat(links.read(token, NOW)).isEqualTo(new Link.Good(page));
        assertThat(links.link(page, NOW.plusSeconds(60))).isEqualTo("https://dieuphoi.example/pages/" + token);
        assertThat(token).matches("[A-Za-z0-9_-]{75}");
    }

    @Test
    void lastsUntilItsEnd() {
        assertThat(links.read(token, NOW.plusSeconds(59))).isEqualTo(new Link.Good(page));
        assertThat(links.read(token, NOW.plusSeconds(60))).isEqualTo(new Link.Expired());
    }

    @Test
    void refusesATokenOfAnotherSecret() {
        var foreign = new PageLinks(BASE, "another secret of thirty-two bytes");

        assertThat(foreign.read(token, NOW)).isEqualTo(new Link.Forged());
    }

    @Test
    void refusesATokenWithAnyByteChanged() {
        var bytes = Base64.getUrlDecoder().decode(token);
        for (var index = 0; index < bytes.length; index++) {
            var changed = bytes.clone();
            changed[index] ^= 1;
            assertThat(links.read(Base64.getUrlEncoder().withoutPadding().encodeToString(changed), NOW))
                    .isEqualTo(new Link.Forged());
        }
    }

    @Test
    void refusesWhatIsNoToken() {
        assertThat(links.read("", NOW)).isEqualTo(new Link.Forged());
        assertThat(links.read("không", NOW)).isEqualTo(new Link.Forged());
        assertThat(links.read(token + "AAAA", NOW)).isEqualTo(new Link.Forged());
    }

    @Test
    void refusesASecretThatIsTooShort() {
        assertThatThrownBy(() -> new PageLinks(BASE, "31 bytes are not quite enough.."))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("dieuphoi.page.secret has 31 bytes, at least 32 are needed");
    }
}
