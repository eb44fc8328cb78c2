package vn.dieuphoi.coordinator.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.Recovery;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.events.StatedPrivacyEffects;
import vn.dieuphoi.contracts.law.Effect;
import vn.dieuphoi.coordinator.cases.domain.Stated;

/** What the reporters stated on one matter last, as a line of the page; of what nobody spoke there is none. */
record StatedLine(Words matter, Words value) {
    private static final Words YES = new Words("Có", "Yes");
    private static final Words NO = new Words("Không", "No");
    private static final Words NONE = new Words("Không có", "None");

    static List<StatedLine> of(Stated stated) {
        return Stream.concat(circumstances(stated.circumstances()), recovery(stated.recovery()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Stream<Optional<StatedLine>> circumstances(StatedCircumstances stated) {
        var privacy = stated.personalData().orElseGet(StatedPrivacyEffects::nothing);
        return Stream.of(
                answer(stated.possiblySerious(), "Có khả năng là sự cố nghiêm trọng", "May be serious"),
                answer(
                        stated.ownerCannotControl(),
                        "Chủ quản không đủ khả năng tự kiểm soát, xử lý",
                        "The owner cannot control it"),
                stated.effects().map(StatedLine::effects),
                answer(
                        stated.seriousNd331(),
                        "Chủ quản xác định là nghiêm trọng (NĐ331)",
                        "Declared serious by the owner (NĐ331)"),
                answer(
                        stated.securitySigns(),
                        "Có dấu hiệu xâm hại an ninh quốc gia, trật tự",
                        "Signs of harm to national security or order"),
                answer(stated.seriousDisruption(), "Hệ thống gián đoạn nghiêm trọng", "Serious disruption"),
                answer(stated.crimeEvidence(), "Có chứng cứ về hành vi phạm tội", "Evidence of a crime"),
                answer(privacy.harmful(), "Dữ liệu cá nhân: có thể gây hại", "Personal data: may do harm"),
                answer(
                        privacy.locationOrBiometric(),
                        "Dữ liệu cá nhân: vị trí hoặc sinh trắc học",
                        "Personal data: location or biometric"));
    }

    private static Stream<Optional<StatedLine>> recovery(Recovery stated) {
        return Stream.of(
                instant(stated.repairCompletedAt(), "Khắc phục xong", "Repair completed"),
                instant(
                        stated.patchedSeriousVulnerabilityAt(),
                        "Đã vá lỗ hổng nghiêm trọng",
                        "Serious vulnerability patched"),
                answer(stated.backupBeforeRepair(), "Đã sao lưu trước khi khắc phục", "Backup before the repair"),
                answer(stated.backupAfterRepair(), "Đã sao lưu sau khi khắc phục", "Backup after the repair"),
                answer(stated.stable(), "Hệ thống đã ổn định sau khôi phục", "Stable after the repair"));
    }

    private static Optional<StatedLine> answer(Optional<Boolean> stated, String vietnamese, String english) {
        return stated.map(yes -> new StatedLine(new Words(vietnamese, english), yes ? YES : NO));
    }

    private static Optional<StatedLine> instant(Optional<Instant> stated, String vietnamese, String english) {
        return stated.map(Moment::of)
                .map(at -> new StatedLine(new Words(vietnamese, english), new Words(at.local(), at.utc())));
    }

    private static StatedLine effects(List<Effect> stated) {
        var value = stated.isEmpty()
                ? NONE
                : new Words(
                        stated.stream().map(Effect::vietnamese).collect(Collectors.joining("; ")),
                        stated.stream().map(Effect::code).collect(Collectors.joining(", ")));
        return new StatedLine(new Words("Tác động (QĐ05 Đ9.1)", "Effects (QĐ05 Đ9.1)"), value);
    }
}
