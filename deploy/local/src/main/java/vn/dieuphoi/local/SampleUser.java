package vn.dieuphoi.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** A user of the sample realm, whose password is the user name. */
record SampleUser(String name, String organisation, String role) {

    static List<SampleUser> all(Path realmFile) {
        try {
            var users =
                    JsonMapper.builder().build().readTree(realmFile.toFile()).path("users");
            return StreamSupport.stream(users.spliterator(), false)
                    .map(SampleUser::of)
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static SampleUser of(JsonNode user) {
        return new SampleUser(
                user.path("username").asText(),
                user.path("attributes").path("org").path(0).asText(),
                user.path("realmRoles").path(0).asText());
    }
}
