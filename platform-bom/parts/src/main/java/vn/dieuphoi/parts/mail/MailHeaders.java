package vn.dieuphoi.parts.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The header of a message (RFC 5322), folded lines joined, encoded words (RFC 2047) decoded. */
final class MailHeaders {

    private static final Pattern ENCODED = Pattern.compile("=\\?([^?]+)\\?([BbQq])\\?([^?]*)\\?=");
    private static final Pattern BETWEEN_ENCODED = Pattern.compile("(\\?=)\\s+(=\\?)");
    private static final Pattern HEX = Pattern.compile("=([0-9A-Fa-f]{2})");

    private final Map<String, String> values;

    private MailHeaders(Map<String, String> values) {
        this.values = values;
    }

    /** Of a message in parts. */
    static MailHeaders of(byte[]... parts) {
        var text = Arrays.stream(parts)
                .map(part -> new String(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        var head = text.split("\r?\n\r?\n", 2)[0].replaceAll("\r?\n[ \t]+", " ");
        var values = new HashMap<String, String>();
        head.lines().forEach(line -> {
            var colon = line.indexOf(':');
            if (colon > 0) {
                var name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                values.putIfAbsent(name, decode(line.substring(colon + 1).strip()));
            }
        });
        return new MailHeaders(values);
    }

    /** The first value of that name, empty when there is none. */
    String first(String name) {
        return values.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    private static String decode(String value) {
        var joined = BETWEEN_ENCODED.matcher(value).replaceAll("$1$2");
        return ENCODED.matcher(joined).replaceAll(word -> Matcher.quoteReplacement(decodeWord(word.group(1), word)));
    }

    private static String decodeWord(String charset, MatchResult word) {
        try {
            var bytes = word.group(2).equalsIgnoreCase("B")
                    ? Base64.getDecoder().decode(word.group(3))
                    : quoted(word.group(3));
            return new String(bytes, Charset.forName(charset));
        } catch (IllegalArgumentException undecodable) {
            return word.group();
        }
    }

    private static byte[] quoted(String text) {
        return HEX.matcher(text.replace('_', ' '))
                .replaceAll(hex -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(hex.group(1), 16))))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
