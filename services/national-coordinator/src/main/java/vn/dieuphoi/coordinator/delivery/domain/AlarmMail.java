package vn.dieuphoi.coordinator.delivery.domain;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.cases.domain.AlarmOrder;
import vn.dieuphoi.coordinator.cases.domain.CitedRule;
import vn.dieuphoi.rulebook.LegalTime;

/**
 * Writes the mail that tells the coordinator of a role that nobody holds: Vietnamese, then English. It says which role,
 * which case, by which articles, and what to do; the reporter's words are not in it.
 */
public final class AlarmMail {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");

    private static final String TEXT = """
            HỆ THỐNG ĐIỀU PHỐI ỨNG CỨU SỰ CỐ AN TOÀN THÔNG TIN MẠNG

            CẢNH BÁO: CHƯA XÁC ĐỊNH ĐƯỢC BÊN CÓ TRÁCH NHIỆM

            Vai trò: %1$s (%2$s)
            Vụ việc: %3$s
            Số tiếp nhận thông báo: %4$s
            Thời điểm phát hiện sự cố: %5$s (giờ Việt Nam)
            Hệ thống bị sự cố: %6$s
            Quy định nêu vai trò này:
            %7$s

            Danh bạ không cho biết ai giữ vai trò này, nên không có văn bản nào của vụ việc được gửi tới bên đó.

            Việc cần làm: bổ sung vào danh bạ tổ chức giữ vai trò này (quyền directory-administrator). Hệ thống sẽ tự gửi mọi
            văn bản đã tiếp nhận của các vụ việc đang mở cho tổ chức đó. Trong khi chờ, hãy liên hệ bằng kênh khác.

            Xem hồ sơ (cần đăng nhập):
            %8$s

            ----------------------------------------------------------------

            NATIONAL INCIDENT RESPONSE COORDINATION

            ALARM: NOBODY HOLDS A ROLE THAT THE LAW NEEDS

            Role: %2$s
            Case: %3$s
            Receipt number of the notice: %4$s
            Incident detected at: %9$s
            Rules that name the role: as above

            The directory does not say who holds this role, so nothing of this case was sent to that body.

            What to do: enter the organisation that holds the role in the directory (realm role directory-administrator).
            Whatever was received in open cases is then sent to it without further action. Until then reach it another way.

            The case (login needed):
            %8$s
            """;

    private static final String IN_EVERY_CASE =
            "- (vai trò có trong mọi vụ việc / a part of every case: QĐ05 Đ11.1.a; TT20 Đ9.2.a)";

    private final AlarmOrder order;

    private AlarmMail(AlarmOrder order) {
        this.order = order;
    }

    /**
     * The mail of an alarm.
     *
     * @param caseAddress where the page of the case is
     */
    public static Mail of(AlarmOrder order, String mailbox, URI caseAddress) {
        var mail = new AlarmMail(order);
        return new Mail(mail.messageId(), mailbox, mail.subject(), mail.text(caseAddress));
    }

    private String messageId() {
        return "<%s@dieuphoi.local>".formatted(order.alarm().mailId());
    }

    private String subject() {
        return "[DieuPhoi] CẢNH BÁO / ALARM: chưa có %s – %s".formatted(role().vietnamese(), order.number());
    }

    private String text(URI caseAddress) {
        var known = order.known();
        return TEXT.formatted(
                role().vietnamese(),
                role().code(),
                order.alarm().incident(),
                order.number(),
                local(known.detectedAt()),
                known.opening().system().name().orElse("chưa rõ"),
                rules(),
                caseAddress,
                known.detectedAt());
    }

    private Role role() {
        return order.alarm().role();
    }

    private String rules() {
        var rules = order.alarm().rules();
        return rules.isEmpty()
                ? IN_EVERY_CASE
                : rules.stream().map(AlarmMail::line).collect(Collectors.joining("\n"));
    }

    private static String line(CitedRule rule) {
        return "- %s (%s)".formatted(rule.citation(), rule.ref());
    }

    private static String local(Instant instant) {
        return LOCAL.format(instant.atZone(LegalTime.ZONE));
    }
}
