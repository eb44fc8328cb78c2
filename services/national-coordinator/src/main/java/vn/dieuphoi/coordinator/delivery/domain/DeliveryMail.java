package vn.dieuphoi.coordinator.delivery.domain;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.cases.domain.DeliveryOrder;
import vn.dieuphoi.rulebook.LegalTime;

/**
 * Writes the mail of a delivery: Vietnamese, then English. It says what was handed in, by which article it is sent on,
 * how to check that it is the same, and where the case is; the reporter's words stand in it once, and no other free text.
 */
public final class DeliveryMail {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");

    private static final String TEXT = """
            HỆ THỐNG ĐIỀU PHỐI ỨNG CỨU SỰ CỐ AN TOÀN THÔNG TIN MẠNG

            Kính gửi: %2$s
            Với vai trò: %3$s

            Loại văn bản: %4$s
            Bên gửi: %5$s
            Số tiếp nhận: %6$s
            Thời điểm tiếp nhận: %7$s (giờ Việt Nam)
            Thời điểm phát hiện sự cố: %8$s (giờ Việt Nam)%18$s
            Hệ thống bị sự cố: %9$s
            Căn cứ gửi: %10$s
            SHA-256 của văn bản gốc: %11$s
            %12$s
            Mô tả sự cố (theo thông báo):
            %1$s

            Xem hồ sơ (cần đăng nhập):
            %13$s

            ----------------------------------------------------------------

            NATIONAL INCIDENT RESPONSE COORDINATION

            Submission: %14$s
            From: %5$s
            Receipt number: %6$s
            Received at: %15$s
            Incident detected at: %16$s%19$s
            Sent by: %10$s
            SHA-256 of the original: %11$s
            %17$s
            The description of the incident is above, in the reporter's words.
            The case (login needed):
            %13$s
            """;

    private final DeliveryOrder order;

    private DeliveryMail(DeliveryOrder order) {
        this.order = order;
    }

    /**
     * The mail of a delivery.
     *
     * @param caseAddress where the page of the case is
     */
    public static Mail of(DeliveryOrder order, String mailbox, URI caseAddress) {
        var mail = new DeliveryMail(order);
        return new Mail(mail.messageId(), mailbox, mail.subject(), mail.text(caseAddress));
    }

    private String messageId() {
        return "<%s@dieuphoi.local>".formatted(order.delivery().id());
    }

    private String subject() {
        var submission = order.submission();
        return "[DieuPhoi] %s – %s"
                .formatted(
                        capital(submission.kind().vietnamese()),
                        submission.receipt().number());
    }

    private String text(URI caseAddress) {
        var submission = order.submission();
        var receipt = submission.receipt();
        var known = order.known();
        var opening = order.opening();
        return TEXT.formatted(
                opening.description(),
                order.nameOf(order.delivery().organisation()),
                roles(),
                submission.kind().vietnamese(),
                order.nameOf(submission.sender()),
                receipt.number(),
                local(receipt.at()),
                local(known.detectedAt()),
                opening.system().name().orElse("chưa rõ"),
                rule(),
                receipt.sha256(),
                relayedVietnamese(),
                caseAddress,
                submission.kind().code(),
                receipt.at(),
                known.detectedAt(),
                relayedEnglish(),
                corrected(", đã đính chính; theo thông báo: %s", local(opening.detectedAt())),
                corrected(" (corrected; reported as %s)", opening.detectedAt().toString()));
    }

    /** What the recipient was told before may be the other one, so both are said. */
    private String corrected(String words, String reported) {
        return order.known().detectedAt().equals(order.opening().detectedAt()) ? "" : words.formatted(reported);
    }

    private String roles() {
        return order.delivery().roles().stream().map(Role::vietnamese).collect(Collectors.joining("; "));
    }

    private String rule() {
        var rule = order.delivery().rule();
        return "%s (%s)".formatted(rule.citation(), rule.ref());
    }

    private String relayedVietnamese() {
        return isRelayed()
                ? "\nHệ thống chuyển tiếp văn bản này thay mặt %s, %s.\n"
                        .formatted(
                                order.nameOf(order.delivery().carrier()),
                                order.delivery().leg().vietnamese())
                : "";
    }

    private String relayedEnglish() {
        return isRelayed()
                ? "\nThe platform relays this on behalf of %s, the %s.\n"
                        .formatted(
                                order.nameOf(order.delivery().carrier()),
                                english(order.delivery().leg()))
                : "";
    }

    private static String english(Role leg) {
        return leg == Role.SPECIALISED_UNIT
                ? "specialised unit for incident response"
                : leg.code().replace('-', ' ');
    }

    private boolean isRelayed() {
        return order.delivery().leg() != Role.OPERATOR
                && !order.delivery().carrier().equals(order.submission().sender());
    }

    private static String local(Instant instant) {
        return LOCAL.format(instant.atZone(LegalTime.ZONE));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
