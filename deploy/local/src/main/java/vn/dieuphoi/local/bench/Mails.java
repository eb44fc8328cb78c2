package vn.dieuphoi.local.bench;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import vn.dieuphoi.parts.process.Interrupted;

/** When the mail server took which mail; each is known by the id of the page or delivery in its Message-ID. */
record Mails(Map<UUID, Instant> firstReceipts, int copies) {
    private static final Pattern ID = Pattern.compile("<([0-9a-f-]{36})@.*>");
    private static final int QUIET_CHECKS = 4;

    /** Reads the list as it is now; it is long, so it is read piece by piece. */
    static Mails read(URI mailPage) {
        var receipts = new HashMap<UUID, Instant>();
        int copies = 0;
        try (var list = mailPage.resolve("/messages").toURL().openStream();
                JsonParser json = NoticeRequests.JSON.getFactory().createParser(list)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    copies += add(json, receipts);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Mails(receipts, copies);
    }

    /** Waits until no more mails come, at most so many seconds. */
    static Mails whenQuiet(URI mailPage, int limitSeconds) {
        Mails before = read(mailPage);
        int quiet = 0;
        for (int second = 0; second < limitSeconds && quiet < QUIET_CHECKS; second++) {
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException interrupted) {
                throw new Interrupted("bench", interrupted);
            }
            Mails now = read(mailPage);
            quiet = now.total() == before.total() ? quiet + 1 : 0;
            before = now;
        }
        return before;
    }

    private int total() {
        return firstReceipts.size() + copies;
    }

    /** Gives 1 when the mail has come before. */
    private static int add(JsonParser json, Map<UUID, Instant> receipts) throws IOException {
        String id = "";
        String received = "";
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            String value = json.nextToken() == JsonToken.VALUE_STRING ? json.getText() : "";
            id = field.equals("messageId") ? value : id;
            received = field.equals("receivedAt") ? value : received;
        }
        var matcher = ID.matcher(id);
        return matcher.matches()
                        && receipts.putIfAbsent(UUID.fromString(matcher.group(1)), Instant.parse(received)) != null
                ? 1
                : 0;
    }
}
