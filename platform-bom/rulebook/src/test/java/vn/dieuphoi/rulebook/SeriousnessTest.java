package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dieuphoi.contracts.law.Effect;
import vn.dieuphoi.rulebook.facts.CaseFacts;
import vn.dieuphoi.rulebook.facts.Circumstances;
import vn.dieuphoi.rulebook.facts.PrivacyEffects;
import vn.dieuphoi.rulebook.facts.SystemFacts;

/** QĐ05 Đ9 at all its boundaries. */
class SeriousnessTest {

    private static final Set<Effect> EVERY_EFFECT = EnumSet.allOf(Effect.class);

    @ParameterizedTest(name = "level {0}, critical {1}: {2}")
    @CsvSource({
        "1, false, false", "2, false, false", "3, false, false", "4, false, true", "5, false, true",
        "1, true, true", "2, true, true", "3, true, true", "4, true, true", "5, true, true",
    })
    void asksForAHighLevelOrTheCriticalList(int level, boolean critical, boolean serious) {
        assertThat(serious(level, critical, EVERY_EFFECT, true)).isEqualTo(serious);
    }

    @Test
    void aSystemOfUnknownLevelIsNotOfAHighOne() {
        var facts = CaseFacts.builder().circumstances(found(EVERY_EFFECT, true)).build();
        assertThat(Seriousness.of(facts).serious()).isFalse();
        assertThat(Seriousness.of(facts).reasons().getFirst().english())
                .isEqualTo("No: the system is of unknown level and not on the critical list (QĐ05 Đ9.1)");
    }

    @ParameterizedTest
    @EnumSource
    void anyOneEffectWillDo(Effect effect) {
        assertThat(serious(4, false, Set.of(effect), true)).isTrue();
        assertThat(serious(3, false, Set.of(effect), true)).isFalse();
    }

    @Test
    void withoutAnEffectNothingIsSerious() {
        assertThat(serious(5, true, Set.of(), true)).isFalse();
    }

    @Test
    void whatTheOwnerCanControlIsNotSerious() {
        assertThat(serious(5, true, EVERY_EFFECT, false)).isFalse();
    }

    @Test
    void theOperatorsCapacityIsAnotherQuestion() {
        var facts = CaseFacts.builder()
                .systemLevel(5)
                .operatorCapacityExceeded(true)
                .circumstances(found(EVERY_EFFECT, false))
                .build();
        assertThat(Seriousness.of(facts).serious()).isFalse();
    }

    @Test
    void givesAReasonForEachOfTheThreeParts() {
        var facts = CaseFacts.builder()
                .systemLevel(4)
                .circumstances(found(Set.of(Effect.CONTROL_LOST), true))
                .build();
        assertThat(Seriousness.of(facts).reasons())
                .extracting(Wording::english)
                .containsExactly(
                        "The system has level 4, at least level 4 (QĐ05 Đ9.1)",
                        "Effects (QĐ05 Đ9.1.a–đ): control-lost",
                        "The owner cannot control it (QĐ05 Đ9.2)");
        assertThat(Seriousness.of(facts).reasons())
                .extracting(Wording::vietnamese)
                .containsExactly(
                        "Hệ thống có cấp độ 4, từ cấp độ 4 trở lên (QĐ05 Đ9.1)",
                        "Tác động (QĐ05 Đ9.1.a–đ): mất quyền điều khiển hệ thống",
                        "Chủ quản không đủ khả năng tự kiểm soát, xử lý (QĐ05 Đ9.2)");
    }

    private static boolean serious(int level, boolean critical, Set<Effect> effects, boolean ownerCannotControl) {
        var facts = CaseFacts.builder()
                .systemLevel(level)
                .system(new SystemFacts(critical, Optional.empty(), Optional.empty(), false, Optional.empty()))
                .circumstances(found(effects, ownerCannotControl))
                .build();
        return Seriousness.of(facts).serious();
    }

    private static Circumstances found(Set<Effect> effects, boolean ownerCannotControl) {
        return new Circumstances(
                ownerCannotControl, false, effects, false, false, false, false, PrivacyEffects.unknown());
    }
}
