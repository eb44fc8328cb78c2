package vn.dieuphoi.local.bench;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** When the mail server took which mail; each is known by the id of the page or delivery in its Message-ID. */
final class Mails {
    private static final Pattern ID = Pattern.compile("<([0-9a-f-]{36})@.*>");
    private static final int QUIET_CHECKS = 4;
    private static final int NOTE_SECONDS = 10;

    private final URI mailPage;
    private final Map<UUID, Instant> firstReceipts = new HashMap<>();
    private int read;
    private int copies;

    private Mails(URI mailPage) {
        this.mailPage = mailPage;
    }

    /** Those that are there now. */
    static Mails read(URI mailPage) {
        var mails = new Mails(mailPage);
        mails.readOn();
        return mails;
    }

    /** Waits until no more mails come, at most so many seconds; tells now and then how many have come. */
    static Mails whenQuiet(URI mailPage, int limitSeconds, Consumer<String> progress) {
        var mails = read(mailPage);
        int quiet = 0;
        for (int second = 1; second <= limitSeconds && quiet < QUIET_CHECKS; second++) {
            Pause.of(Duration.ofSeconds(1));
            int before = mails.read;
            mails.readOn();
            quiet = mails.read == before ? quiet + 1 : 0;
            if (second % NOTE_SECONDS == 0) {
                progress.accept("thư đến nay / mails so far: %d".formatted(mails.read));
            }
        }
        if (quiet < QUIET_CHECKS) {
            progress.accept("sau %1$d s vẫn còn thư đến / after %1$d s mails still come".formatted(limitSeconds));
        }
        return mails;
    }

    Map<UUID, Instant> firstReceipts() {
        return Collections.unmodifiableMap(firstReceipts);
    }

    int copies() {
        return copies;
    }

    /** Reads what has come since; the list is long, so it is read piece by piece. */
    void readOn() {
        try (var list = mailPage.resolve("/messages?without=" + read).toURL().openStream();
                JsonParser json = NoticeRequests.JSON.getFactory().createParser(list)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    add(json);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void add(JsonParser json) throws IOException {
        read++;
        String id = "";
        String received = "";
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            id = field.equals("messageId") ? json.getText() : id;
            received = field.equals("receivedAt") && value == JsonToken.VALUE_STRING ? json.getText() : received;
        }
        var matcher = ID.matcher(id);
        if (matcher.matches()
                && firstReceipts.putIfAbsent(UUID.fromString(matcher.group(1)), Instant.parse(received)) != null) {
            copies++;
        }
    }
}
