package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.contracts.law.SubmissionKind.CLOSING;
import static vn.dieuphoi.contracts.law.SubmissionKind.INITIAL;
import static vn.dieuphoi.contracts.law.SubmissionKind.RESPONSE_ENDED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.dieuphoi.contracts.events.CaseOpened;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.Recovery;
import vn.dieuphoi.contracts.events.ReporterTraits;
import vn.dieuphoi.contracts.events.SystemTraits;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Effect;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.rulebook.facts.CaseFacts;

/** What reporters state makes the conditional rules begin, and on each matter their last word counts. */
class StatedCircumstancesTest {

    private static final String DETECTED = "2026-10-01T08:00:00";
    private static final Recovery REPAIRED = new Recovery(
            Optional.of(SampleCase.at("2026-10-03T08:00:00")),
            Optional.of(SampleCase.at("2026-10-02T08:00:00")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final List<Event> STORY = SampleCase.detected(DETECTED)
            .with(opened(4))
            .noticeStating("2026-10-01T09:00:00", """
                    {"possiblySerious": true, "ownerCannotControl": true, "effects": ["control-lost"], "seriousNd331": true,
                     "personalData": {"harmful": true, "locationOrBiometric": true}}""")
            .reportStating(INITIAL, "2026-10-01T10:00:00", """
                    {"securitySigns": true, "possiblySerious": false}""", Recovery.nothing())
            .reportStating(RESPONSE_ENDED, "2026-10-03T10:00:00", "{}", REPAIRED)
            .events();

    @Example
    void theRulesThatAskForItBegin() {
        assertThat(rules(SampleCase.detected(DETECTED).with(opened(4)).noticeStating("2026-10-01T09:00:00", "{}")))
                .doesNotContain("A08", "A18", "A20", "B03", "B04", "B07", "C01", "C02", "C03", "C06", "E01");
        assertThat(rules(SampleCase.detected(DETECTED).with(opened(4)).noticeStating("2026-10-01T09:00:00", """
                                {"possiblySerious": true, "ownerCannotControl": true, "effects": ["control-lost"],
                                 "seriousNd331": true, "seriousDisruption": true,
                                 "personalData": {"harmful": true, "locationOrBiometric": true}}""")))
                .contains("A08", "A18", "A20", "B03", "B04", "B07", "C01", "C02", "C03", "C06", "E01");
    }

    @Example
    void aLaterReportBeginsWhatItIsTheFirstToState() {
        assertThat(rules(STORY.subList(0, 2))).contains("A08").doesNotContain("B04");
        assertThat(rules(STORY.subList(0, 3))).contains("B04").doesNotContain("A08");
    }

    @Example
    void theRepairAndThePatchBeginTheirOwnDuties() {
        assertThat(rules(STORY.subList(0, 3))).doesNotContain("D02", "E11");
        assertThat(Duties.LAW.obligations(SampleCase.learnt(STORY)))
                .filteredOn(duty -> List.of("D02", "E11").contains(duty.ref().id()))
                .extracting(Obligation::triggeredAt)
                .containsExactlyInAnyOrder(
                        REPAIRED.repairCompletedAt().orElseThrow(),
                        REPAIRED.patchedSeriousVulnerabilityAt().orElseThrow());
    }

    @Example
    void silenceTakesNothingBackAndDenialDoes() {
        var known = SampleCase.learnt(STORY).found();

        assertThat(known.possiblySerious()).isFalse();
        assertThat(known.securitySigns()).isTrue();
        assertThat(known.effects()).containsExactly(Effect.CONTROL_LOST);
        assertThat(known.personalData().harmful()).isTrue();
    }

    @Example
    void anEmptyListDeniesEveryEffect() {
        var denied = SampleCase.detected(DETECTED)
                .with(opened(4))
                .noticeStating("2026-10-01T09:00:00", """
                        {"effects": ["control-lost"], "ownerCannotControl": true}""")
                .reportStating(CLOSING, "2026-10-02T09:00:00", "{\"effects\": []}", Recovery.nothing())
                .facts();

        assertThat(denied.found().effects()).isEmpty();
        assertThat(Seriousness.of(denied).serious()).isFalse();
    }

    @Example
    void eventsInAHeapSayHowSeriousItIs() {
        assertThat(Seriousness.of(CaseFacts.toldBy(STORY)))
                .isEqualTo(Seriousness.of(SampleCase.learnt(STORY)))
                .extracting(Seriousness::serious)
                .isEqualTo(true);
    }

    @Property(tries = 100)
    void anyOrderGivesTheSame(@ForAll("orders") List<Event> shuffled) {
        var twice = new ArrayList<>(shuffled);
        twice.addAll(STORY);
        assertThat(SampleCase.learnt(shuffled)).isEqualTo(SampleCase.learnt(STORY));
        assertThat(SampleCase.learnt(twice)).isEqualTo(SampleCase.learnt(STORY));
        assertThat(SampleCase.learnt(twice).found())
                .isEqualTo(SampleCase.learnt(STORY).found());
    }

    @Provide
    Arbitrary<List<Event>> orders() {
        return Arbitraries.shuffle(STORY);
    }

    private static Stream<String> rules(SampleCase of) {
        return rules(of.events());
    }

    private static Stream<String> rules(List<Event> events) {
        return Duties.LAW.obligations(SampleCase.learnt(events)).stream()
                .map(duty -> duty.ref().id());
    }

    /** A critical system of a bank in Thái Nguyên, where every role is held. */
    private static CaseOpened opened(int level) {
        return new CaseOpened(
                SampleCase.INCIDENT,
                SampleCase.at("2026-10-01T09:01:00"),
                SampleCase.at(DETECTED),
                Optional.empty(),
                Optional.of(level),
                Stream.of(Role.values())
                        .collect(Collectors.toMap(role -> role, role -> new OrganisationId(role.code()))),
                List.of(),
                Map.of(),
                Optional.of(new SystemTraits(true, Optional.empty(), Optional.empty(), true, Optional.empty())),
                Optional.of(new ReporterTraits(false, false, true, false, Optional.of("19"))));
    }
}
