package vn.dieuphoi.timers.paging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.ids.PageId;
import vn.dieuphoi.timers.Demo;

@QuarkusTest
@TestProfile(Demo.class)
class LinkIT {
    @Inject
    PageLinks links;

    private final Instant now = Instant.now();

    @Test
    void refusesAForgedToken() {
        var foreign = new PageLinks(URI.create("https://timers.example"), "a secret that somebody else made up");

        assertDead(404, foreign.token(PageId.next(), now.plusSeconds(60)), "Liên kết không đúng");
        assertDead(404, "x", "Liên kết không đúng");
    }

    @Test
    void saysThatALinkHasExpired() {
        assertDead(410, links.token(PageId.next(), now.minusSeconds(1)), "Liên kết đã hết hạn");
    }

    @Test
    void knowsNoPageThatItDidNotSend() {
        assertDead(404, links.token(PageId.next(), now.plusSeconds(60)), "Liên kết không đúng");
    }

    @Test
    void keepsThePageOutOfCachesFramesAndReferrers() {
        var answer = given().get("/pages/x");

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
    }

    private static void assertDead(int status, String token, String words) {
        for (Response answer : new Response[] {given().get("/pages/" + token), given().post("/pages/" + token)}) {
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.contentType()).isEqualTo("text/html;charset=UTF-8");
            assertThat(answer.asString()).contains(words);
        }
    }
}
