package vn.dieuphoi.coordinator.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.ids.DeliveryId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.coordinator.Sample;
import vn.dieuphoi.coordinator.cases.domain.CitedRule;
import vn.dieuphoi.coordinator.cases.domain.Delivery;
import vn.dieuphoi.coordinator.cases.domain.DeliveryOrder;
import vn.dieuphoi.coordinator.cases.domain.DeliveryState;
import vn.dieuphoi.coordinator.cases.domain.FactsCorrection;
import vn.dieuphoi.coordinator.cases.domain.KnownFacts;
import vn.dieuphoi.coordinator.cases.domain.Opening;
import vn.dieuphoi.coordinator.cases.domain.Stated;
import vn.dieuphoi.coordinator.cases.domain.Submission;

/** What a recipient reads. */
class DeliveryMailTest {
    private static final String MAILBOX = "truc-ban@a05.example";
    private static final URI ADDRESS = URI.create("http://127.0.0.1:8082/cases/1");

    private static DeliveryOrder order(Role leg, OrganisationId carrier) {
        var notice = Sample.notice();
        return new DeliveryOrder(
                KnownFacts.of(new Opening(
                        notice.incident(),
                        Sample.DETECTED,
                        Sample.DETECTED,
                        "100% dữ liệu bị mã hóa",
                        new Opening.AffectedSystem(
                                Optional.empty(), Optional.of("HIS"), Optional.of(3), Optional.empty()),
                        Optional.empty())),
                new Submission(
                        notice.submission(),
                        SubmissionKind.NOTICE,
                        Sample.HOSPITAL,
                        false,
                        new Submission.Receipt(Sample.DETECTED, "TB-2026-000001", Sha256.of(new byte[] {1})),
                        Stated.nothing()),
                new Delivery(
                        DeliveryId.next(),
                        notice.submission(),
                        leg,
                        carrier,
                        Sample.COORDINATOR,
                        List.of(Role.NATIONAL_COORDINATOR),
                        new CitedRule(new RuleRef("A01", 2, "1"), "QĐ05 Đ11.1.a; TT20 Đ9.2.a"),
                        Sample.DETECTED,
                        new DeliveryState.Pending(1)),
                Map.of(Sample.DEPARTMENT, "Sở mẫu", Sample.COORDINATOR, "Cục mẫu", Sample.HOSPITAL, "Bệnh viện mẫu"),
                Optional.of(MAILBOX),
                0);
    }

    private static Mail mail(DeliveryOrder order) {
        return DeliveryMail.of(order, MAILBOX, ADDRESS);
    }

    @Test
    void isKnownByItsDelivery() {
        var order = order(Role.OPERATOR, Sample.HOSPITAL);
        assertThat(mail(order).messageId())
                .isEqualTo("<%s@dieuphoi.local>".formatted(order.delivery().id()));
        assertThat(mail(order).to()).isEqualTo(MAILBOX);
    }

    @Test
    void saysWhatWasHandedInAndByWhichArticleItIsSent() {
        assertThat(mail(order(Role.OPERATOR, Sample.HOSPITAL)).text())
                .contains(
                        "Kính gửi: Cục mẫu",
                        "Bên gửi: Bệnh viện mẫu",
                        "TB-2026-000001",
                        Sha256.of(new byte[] {1}).value(),
                        "QĐ05 Đ11.1.a; TT20 Đ9.2.a (A01 v2)",
                        "08:00:00 20/11/2026 (giờ Việt Nam)",
                        ADDRESS.toString());
    }

    @Test
    void saysThatTheDetectionWasCorrected() {
        var told = order(Role.OPERATOR, Sample.HOSPITAL);
        var correction = new FactsCorrection(
                Optional.of(Sample.at("2026-11-19T22:30:00")),
                Optional.empty(),
                "Nhật ký",
                Sample.COORDINATOR,
                Sample.DETECTED);
        var order = new DeliveryOrder(
                told.known().corrected(correction),
                told.submission(),
                told.delivery(),
                told.names(),
                told.mailbox(),
                told.setbacks());
        assertThat(mail(order).text())
                .contains(
                        "22:30:00 19/11/2026 (giờ Việt Nam), đã đính chính; theo thông báo: 08:00:00 20/11/2026",
                        "2026-11-19T15:30:00Z (corrected; reported as 2026-11-20T01:00:00Z)")
                .doesNotContain("Nhật ký");
        assertThat(mail(told).text()).doesNotContain("đính chính", "corrected");
    }

    @Test
    void putsVietnameseFirst() {
        var text = mail(order(Role.OPERATOR, Sample.HOSPITAL)).text();
        assertThat(text.indexOf("Số tiếp nhận")).isLessThan(text.indexOf("Receipt number"));
    }

    @Test
    void statesTheDescriptionOnce() {
        assertThat(mail(order(Role.OPERATOR, Sample.HOSPITAL)).text()).containsOnlyOnce("100% dữ liệu bị mã hóa");
    }

    @Test
    void saysOnWhoseBehalfItIsRelayed() {
        assertThat(mail(order(Role.SPECIALISED_UNIT, Sample.DEPARTMENT)).text())
                .contains("thay mặt Sở mẫu", "on behalf of Sở mẫu");
        assertThat(mail(order(Role.OPERATOR, Sample.HOSPITAL)).text()).doesNotContain("thay mặt", "on behalf of");
    }

    @Test
    void keepsTheReportersWordsOutOfTheSubject() {
        assertThat(mail(order(Role.OPERATOR, Sample.HOSPITAL)).subject())
                .isEqualTo("[DieuPhoi] Thông báo sự cố – TB-2026-000001");
    }
}
