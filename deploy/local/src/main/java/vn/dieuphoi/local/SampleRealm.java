package vn.dieuphoi.local;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import vn.dieuphoi.parts.process.Interrupted;

/** The sample realm at a running Keycloak: the only place where a password buys a token directly. */
record SampleRealm(URI address) {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int OK = 200;

    static Path file() {
        return Dieuphoi.home().resolve("deploy/keycloak/dieuphoi-realm.json");
    }

    /** An access token of this sample user. */
    String token(String user) {
        var name = URLEncoder.encode(user, StandardCharsets.UTF_8);
        var form = "grant_type=password&client_id=dieuphoi-cli&username=" + name + "&password=" + name;
        var request = HttpRequest.newBuilder(URI.create(address + "/protocol/openid-connect/token"))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return read(client.send(request, HttpResponse.BodyHandlers.ofString()), user);
        } catch (IOException away) {
            throw new Refused("Keycloak does not answer at " + address + ". Start the system first: ./dieuphoi up");
        } catch (InterruptedException interrupted) {
            throw new Interrupted("keycloak", interrupted);
        }
    }

    private static String read(HttpResponse<String> answer, String user) throws IOException {
        var json = JsonMapper.builder().build().readTree(answer.body());
        if (answer.statusCode() != OK) {
            var names = SampleUser.all(file()).stream().map(SampleUser::name).toList();
            throw new Refused("no token for " + user + ": "
                    + json.path("error_description").asText("status " + answer.statusCode()) + ". Sample users: "
                    + String.join(", ", names));
        }
        return json.path("access_token").asText();
    }
}
