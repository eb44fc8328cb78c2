package vn.dieuphoi.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dieuphoi.contracts.law.Effect;
import vn.dieuphoi.rulebook.facts.CaseFacts;
import vn.dieuphoi.rulebook.facts.Circumstances;
import vn.dieuphoi.rulebook.facts.SystemFacts;

/**
 * Whether an incident is serious in the sense of QĐ05 Đ9, and why. All three conditions are needed: a system of level 4
 * or 5 or on the critical list, one of the effects of the list, and an owner who cannot control it. Who decides is
 * another matter (QĐ05 Đ14.3): this is the test, not the decision.
 *
 * @param reasons one for each condition, whether it holds or not, in the order of the law
 */
public record Seriousness(boolean serious, List<Wording> reasons) {

    private static final int HIGH_LEVEL = 4;

    public Seriousness {
        reasons = List.copyOf(reasons);
    }

    /** The test on what is known of a case; what is not known does not hold. */
    public static Seriousness of(CaseFacts facts) {
        return of(facts.level(), facts.system(), facts.found());
    }

    /**
     * The test on its three parts; what is not known does not hold.
     *
     * @param level the security level of the system, 1 to 5
     * @param found what was found or declared, such as {@code CaseFacts.toldBy(events).found()}
     */
    public static Seriousness of(Optional<Integer> level, SystemFacts known, Circumstances found) {
        var system = ofSystem(level.orElse(0), known.critical());
        var effects = ofEffects(found.effects());
        var owner = ofOwner(found.ownerCannotControl());
        return new Seriousness(
                system.holds && effects.holds && owner.holds, List.of(system.reason, effects.reason, owner.reason));
    }

    private static Part ofSystem(int level, boolean critical) {
        if (critical) {
            return part(
                    true,
                    "Hệ thống thuộc Danh mục hệ thống thông tin quan trọng quốc gia (QĐ05 Đ9.1)",
                    "The system is on the list of critical national systems (QĐ05 Đ9.1)");
        }
        return level >= HIGH_LEVEL
                ? part(
                        true,
                        "Hệ thống có cấp độ %d, từ cấp độ 4 trở lên (QĐ05 Đ9.1)".formatted(level),
                        "The system has level %d, at least level 4 (QĐ05 Đ9.1)".formatted(level))
                : part(
                        false,
                        "Không: hệ thống %s và không thuộc Danh mục quan trọng quốc gia (QĐ05 Đ9.1)"
                                .formatted(level == 0 ? "chưa rõ cấp độ" : "có cấp độ " + level),
                        "No: the system is %s and not on the critical list (QĐ05 Đ9.1)"
                                .formatted(level == 0 ? "of unknown level" : "of level " + level));
    }

    private static Part ofEffects(Set<Effect> effects) {
        if (effects.isEmpty()) {
            return part(
                    false,
                    "Không: không có tác động nào nêu tại QĐ05 Đ9.1.a–đ",
                    "No: none of the effects of QĐ05 Đ9.1.a–đ");
        }
        var vietnamese = effects.stream().map(Effect::vietnamese).toList();
        var codes = effects.stream().map(Effect::code).toList();
        return part(
                true,
                "Tác động (QĐ05 Đ9.1.a–đ): " + String.join("; ", vietnamese),
                "Effects (QĐ05 Đ9.1.a–đ): " + String.join(", ", codes));
    }

    private static Part ofOwner(boolean cannotControl) {
        return cannotControl
                ? part(
                        true,
                        "Chủ quản không đủ khả năng tự kiểm soát, xử lý (QĐ05 Đ9.2)",
                        "The owner cannot control it (QĐ05 Đ9.2)")
                : part(
                        false,
                        "Không: chủ quản đủ khả năng tự kiểm soát, xử lý (QĐ05 Đ9.2)",
                        "No: the owner can control it (QĐ05 Đ9.2)");
    }

    private static Part part(boolean holds, String vietnamese, String english) {
        return new Part(holds, new Wording(vietnamese, english));
    }

    private record Part(boolean holds, Wording reason) {}
}
