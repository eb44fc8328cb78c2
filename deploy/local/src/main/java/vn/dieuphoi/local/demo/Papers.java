package vn.dieuphoi.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What the demonstration's people write. The unit is fictional. */
final class Papers {
    /** The name that no lesson may carry. */
    static final String VICTIM = "Bệnh viện";

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A report about an incident that exists. */
    record Report(ObjectNode body) {}

    private Papers() {}

    static ObjectNode notice(Instant now) {
        ObjectNode body = Api.JSON.createObjectNode();
        body.put("description", "Máy chủ hồ sơ bệnh án bị mã hoá dữ liệu; màn hình hiện thông báo đòi tiền chuộc.");
        body.put("detectedAt", local(now.minus(20, ChronoUnit.MINUTES)));
        body.putObject("reporter").put("name", "Tổ trực an toàn thông tin").put("address", "Thái Nguyên");
        body.putObject("system")
                .put("id", "his-19")
                .put("domain", "his.benh-vien-19.example")
                .put("ip", "203.0.113.19");
        body.putObject("operator").put("organisation", "benh-vien-19");
        body.put("operatorCapacityExceeded", true);
        var facts = body.putObject("facts").put("possiblySerious", true);
        facts.putArray("effects").add("service-interrupted");
        facts.putObject("personalData").put("harmful", true);
        body.put("handlingResult", "Đã cô lập phân vùng máy chủ.");
        body.put("proposals", "Đề nghị hỗ trợ phân tích mã độc.");
        return body;
    }

    static Report initial(Instant now) {
        ObjectNode body = Api.JSON.createObjectNode();
        body.put("kind", "initial");
        body.put("description", "Mã độc mã hoá dữ liệu trên ba máy chủ; sao lưu ngoại tuyến còn nguyên.");
        body.put("capacityExceededAt", local(now.minus(2, ChronoUnit.MINUTES)));
        body.put("signature", "digital-signature");
        body.put("proposals", "Đề nghị Sở và cơ quan điều phối cử cán bộ hỗ trợ.");
        return new Report(body);
    }

    static Report responseEnded(Instant now) {
        ObjectNode body = Api.JSON.createObjectNode();
        body.put("kind", "response-ended");
        body.put("responseEndedAt", local(now));
        body.put("result", "Đã khôi phục từ bản sao lưu ngoại tuyến, vá lỗ hổng truy cập từ xa.");
        return new Report(body);
    }

    static Report closing(Instant now) {
        ObjectNode body = Api.JSON.createObjectNode();
        body.put("kind", "closing");
        body.put("signature", "digital-signature");
        body.put("responseEndedAt", local(now));
        body.put("result", "Nguyên nhân: tài khoản truy cập từ xa bị lộ, không có xác thực nhiều lớp.");
        body.put("proposals", "Bắt buộc xác thực nhiều lớp; giữ bản sao lưu ngoại tuyến.");
        return new Report(body);
    }

    static ObjectNode lesson() {
        ObjectNode body = Api.JSON.createObjectNode();
        body.put("title", "Mã hoá dữ liệu qua tài khoản truy cập từ xa");
        body.put("summary", "Kẻ tấn công dùng tài khoản truy cập từ xa bị lộ để mã hoá dữ liệu máy chủ.");
        body.put("causes", "Không có xác thực nhiều lớp; quyền của tài khoản quá rộng.");
        body.put("recommendations", "Bật xác thực nhiều lớp; giữ bản sao lưu ngoại tuyến; diễn tập khôi phục.");
        return body;
    }

    private static String local(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .atZone(VIETNAM)
                .toOffsetDateTime()
                .toString();
    }
}
