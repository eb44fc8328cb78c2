package vn.dieuphoi.local.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Notices ready to be sent, each with a key and a text of its own, from all reporting units in turn. */
public final class NoticeRequests {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String NUMBER = "{number}";

    /**
     * A unit that reports.
     *
     * @param organisation the unit, as the directory names it
     * @param system one of its systems
     * @param token its access token
     */
    public record Reporter(String organisation, String system, String token) {}

    /** A whole HTTP request, and the key that makes it safe to repeat. */
    record Prepared(String key, String text) {}

    private final String run;
    private final List<String> heads;
    private final List<String> bodies;
    private final AtomicLong numbers = new AtomicLong();

    /** Requests to an intake, about incidents detected at some instant. */
    public NoticeRequests(URI intake, List<Reporter> reporters, Instant detectedAt) {
        this.run = "bench-" + UUID.randomUUID();
        this.heads = reporters.stream().map(reporter -> head(intake, reporter)).toList();
        this.bodies =
                reporters.stream().map(reporter -> body(detectedAt, reporter)).toList();
    }

    /** The next one; safe from any thread. */
    Prepared next() {
        long number = numbers.incrementAndGet();
        int unit = (int) (number % heads.size());
        String key = run + "-" + number;
        String body = bodies.get(unit).replace(NUMBER, Long.toString(number));
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        String whole =
                heads.get(unit) + "Idempotency-Key: " + key + "\r\nContent-Length: " + length + "\r\n\r\n" + body;
        return new Prepared(key, whole);
    }

    private static String head(URI intake, Reporter reporter) {
        return """
                POST /v1/incidents HTTP/1.1
                Host: %s
                Accept-Language: vi
                Content-Type: application/json
                Authorization: Bearer %s
                """.formatted(intake.getAuthority(), reporter.token()).replace("\n", "\r\n");
    }

    private static String body(Instant detectedAt, Reporter reporter) {
        ObjectNode body = JSON.createObjectNode();
        body.put(
                "description",
                "Sự cố số " + NUMBER + ": máy chủ hồ sơ bị mã hoá dữ liệu; màn hình hiện thông báo đòi tiền chuộc.");
        body.put("detectedAt", detectedAt.toString());
        body.putObject("reporter").put("name", "Tổ trực an toàn thông tin").put("address", "Thái Nguyên");
        body.putObject("system")
                .put("id", reporter.system())
                .put("domain", reporter.system() + ".example")
                .put("ip", "203.0.113.19");
        body.putObject("operator").put("organisation", reporter.organisation());
        body.put("operatorCapacityExceeded", true);
        body.put("handlingResult", "Đã cô lập phân vùng máy chủ.");
        body.put("proposals", "Đề nghị hỗ trợ phân tích mã độc.");
        return body.toString();
    }
}
