package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.events.StatedPrivacyEffects;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Effect;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.contracts.law.OwnerKind;
import vn.dieuphoi.rulebook.facts.CaseFacts;
import vn.dieuphoi.rulebook.facts.Circumstances;
import vn.dieuphoi.rulebook.facts.PrivacyEffects;
import vn.dieuphoi.rulebook.facts.ReporterFacts;
import vn.dieuphoi.rulebook.facts.Statement;
import vn.dieuphoi.rulebook.facts.SystemFacts;

/** Whatever is told, in whichever order and how often: the same is known in the end. */
class CommutingFactsTest {

    @Property(tries = 300)
    void theOrderDoesNotMatter(@ForAll("facts") CaseFacts one, @ForAll("facts") CaseFacts other) {
        assertThat(one.join(other)).isEqualTo(other.join(one));
        assertThat(one.join(other).found()).isEqualTo(other.join(one).found());
    }

    @Property(tries = 300)
    void groupingDoesNotMatter(
            @ForAll("facts") CaseFacts one, @ForAll("facts") CaseFacts two, @ForAll("facts") CaseFacts three) {
        assertThat(one.join(two).join(three)).isEqualTo(one.join(two.join(three)));
    }

    @Property(tries = 300)
    void tellingAgainChangesNothing(@ForAll("facts") CaseFacts one, @ForAll("facts") CaseFacts other) {
        var both = one.join(other);
        assertThat(both.join(one)).isEqualTo(both);
        assertThat(one.join(one)).isEqualTo(one);
        assertThat(one.join(CaseFacts.none())).isEqualTo(one);
    }

    @Provide
    Arbitrary<CaseFacts> facts() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5).optional(),
                        instants(),
                        instants(),
                        systems(),
                        reporters(),
                        circumstances(),
                        statements())
                .as((level, repaired, patched, system, reporter, circumstances, statement) -> CaseFacts.builder()
                        .with(level, (facts, known) -> facts.systemLevel(known))
                        .with(repaired, (facts, at) -> facts.repairCompletedAt(at))
                        .with(patched, (facts, at) -> facts.vulnerabilityPatchedAt(at))
                        .system(system)
                        .reporter(reporter)
                        .circumstances(circumstances)
                        .statement(statement)
                        .build());
    }

    private static Arbitrary<Optional<Instant>> instants() {
        return Arbitraries.longs().between(0, 5).map(Instant::ofEpochSecond).optional();
    }

    private static Arbitrary<Boolean> truths() {
        return Arbitraries.of(true, false);
    }

    private static Arbitrary<SystemFacts> systems() {
        return Combinators.combine(
                        truths(),
                        Arbitraries.of(ManagedBy.class).optional(),
                        Arbitraries.of(OwnerKind.class).optional(),
                        truths(),
                        Arbitraries.of("health", "banking").optional())
                .as(SystemFacts::new);
    }

    private static Arbitrary<ReporterFacts> reporters() {
        return Combinators.combine(
                        truths(),
                        truths(),
                        truths(),
                        truths(),
                        Arbitraries.of("01", "19").optional())
                .as(ReporterFacts::new);
    }

    /** Few instants, so that some are accepted at the same one. */
    private static Arbitrary<Statement> statements() {
        Arbitrary<List<Effect>> effects = Arbitraries.of(Effect.class).list().ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.longs().between(0, 2).map(Instant::ofEpochSecond),
                        truths().optional(),
                        effects.optional(),
                        truths().optional())
                .as((at, signs, found, harmful) -> statement(
                        at,
                        new StatedCircumstances(
                                signs,
                                harmful,
                                found,
                                signs,
                                signs,
                                harmful,
                                harmful,
                                Optional.of(new StatedPrivacyEffects(harmful, signs)))));
    }

    private static Statement statement(Instant at, StatedCircumstances said) {
        return new Statement(SubmissionId.derivedFrom(at, said), at, said);
    }

    private static Arbitrary<Circumstances> circumstances() {
        Arbitrary<Set<Effect>> effects = Arbitraries.of(Effect.class).set();
        return Combinators.combine(truths(), truths(), effects, truths(), truths(), truths(), truths(), truths())
                .as((owner, possibly, found, serious, signs, disruption, crime, harmful) -> new Circumstances(
                        owner,
                        possibly,
                        found,
                        serious,
                        signs,
                        disruption,
                        crime,
                        new PrivacyEffects(harmful, !harmful)));
    }
}
