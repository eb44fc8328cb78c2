package vn.dieuphoi.coordinator.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.contracts.law.SubmissionKind.CLOSING;
import static vn.dieuphoi.contracts.law.SubmissionKind.INITIAL;
import static vn.dieuphoi.contracts.law.SubmissionKind.RESPONSE_ENDED;
import static vn.dieuphoi.coordinator.Sample.COORDINATOR;
import static vn.dieuphoi.coordinator.Sample.notice;
import static vn.dieuphoi.coordinator.Sample.report;
import static vn.dieuphoi.coordinator.Statements.backups;
import static vn.dieuphoi.coordinator.Statements.further;
import static vn.dieuphoi.coordinator.Statements.harmless;
import static vn.dieuphoi.coordinator.Statements.in;
import static vn.dieuphoi.coordinator.Statements.repaired;
import static vn.dieuphoi.coordinator.Statements.serious;
import static vn.dieuphoi.coordinator.Statements.seriousByNd331;
import static vn.dieuphoi.coordinator.Statements.stable;
import static vn.dieuphoi.coordinator.cases.domain.Cases.LAW;
import static vn.dieuphoi.coordinator.cases.domain.Cases.NOW;
import static vn.dieuphoi.coordinator.cases.domain.Cases.after;
import static vn.dieuphoi.coordinator.cases.domain.CompletionRefusal.BACKUP_MISSING;
import static vn.dieuphoi.coordinator.cases.domain.CompletionRefusal.CLOSING_REPORT_MISSING;
import static vn.dieuphoi.coordinator.cases.domain.CompletionRefusal.SYSTEM_UNSTABLE;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.coordinator.Sample;
import vn.dieuphoi.coordinator.cases.domain.CompletionOutcome.Accepted;
import vn.dieuphoi.coordinator.cases.domain.CompletionOutcome.Completion;
import vn.dieuphoi.coordinator.cases.domain.CompletionOutcome.Refused;

/** What the repair has to be before an incident is recorded as completed (A23, A26), and what is asked of statements. */
class RecoveryGuardsTest {

    private static CompletionOutcome complete(IncidentCase incident) {
        return CompletionOutcome.of(incident, new Completion(COORDINATOR, Optional.empty(), NOW));
    }

    private static IncidentCase stating(StatedCircumstances circumstances) {
        var notice = in(notice().accepted(), circumstances);
        return CaseOpening.of(notice, Cases.DIRECTORY, LAW, NOW).next();
    }

    /** Of a system of level 4, by its correction. */
    private static IncidentCase seriousCase() {
        return stating(serious())
                .corrected(new FactsCorrection(Optional.empty(), Optional.of(4), "", COORDINATOR, NOW));
    }

    @Test
    void theResponseGoesOnWhileTheSystemIsUnstable() {
        var opened = Cases.opened(notice());
        var unstable = after(opened, in(report(opened.id(), RESPONSE_ENDED), stable(false)));
        assertThat(complete(unstable)).isEqualTo(new Refused(List.of(SYSTEM_UNSTABLE)));
    }

    @Test
    void aFurtherReportSaysThatItIsStable() {
        var opened = Cases.opened(notice());
        var report = report(opened.id(), RESPONSE_ENDED);
        var stable = after(after(opened, in(report, stable(false))), in(further(report), stable(true)));
        assertThat(complete(stable)).isInstanceOf(Accepted.class);
        var again = after(after(opened, in(report, stable(true))), in(further(report), stable(false)));
        assertThat(complete(again)).isEqualTo(new Refused(List.of(SYSTEM_UNSTABLE)));
    }

    @Test
    void silenceTakesNothingBackAndTheOrderOfArrivalIsNothing() {
        var opened = Cases.opened(notice());
        var first = in(report(opened.id(), RESPONSE_ENDED), stable(true));
        var second = in(further(first), stable(false));
        var last = further(second);
        assertThat(complete(after(after(after(opened, last), second), first)))
                .isEqualTo(new Refused(List.of(SYSTEM_UNSTABLE)));
    }

    @Test
    void aSeriousIncidentNeedsBothBackups() {
        var ended = after(seriousCase(), RESPONSE_ENDED);
        var repaired = after(ended, in(further(report(ended.id(), RESPONSE_ENDED)), repaired()));
        assertThat(complete(ended)).as("nobody says that it is repaired").isInstanceOf(Accepted.class);
        assertThat(complete(repaired)).isEqualTo(new Refused(List.of(BACKUP_MISSING)));
        var last = further(further(report(ended.id(), RESPONSE_ENDED)));
        assertThat(complete(after(repaired, in(last, backups(true, false)))))
                .isEqualTo(new Refused(List.of(BACKUP_MISSING)));
        assertThat(complete(after(repaired, in(last, backups(true, true))))).isInstanceOf(Accepted.class);
    }

    @Test
    void aClosingReportSaysThatTheRepairIsOver() {
        var closed = after(after(seriousCase(), INITIAL), CLOSING);
        assertThat(complete(closed)).isEqualTo(new Refused(List.of(BACKUP_MISSING)));
    }

    @Test
    void anOrdinaryIncidentNeedsNoBackup() {
        var low = after(after(stating(serious()), INITIAL), CLOSING);
        assertThat(complete(low)).as("level 3").isInstanceOf(Accepted.class);
        var serious = after(seriousCase(), INITIAL);
        var denied = after(serious, in(report(serious.id(), CLOSING), harmless()));
        assertThat(complete(denied)).as("denied later").isInstanceOf(Accepted.class);
    }

    @Test
    void everythingThatIsMissingIsNamed() {
        var serious = after(seriousCase(), INITIAL);
        var unstable = after(serious, in(report(serious.id(), RESPONSE_ENDED), stable(false)));
        var repaired = after(unstable, in(further(report(serious.id(), RESPONSE_ENDED)), repaired()));
        assertThat(complete(repaired))
                .isEqualTo(new Refused(List.of(CLOSING_REPORT_MISSING, SYSTEM_UNSTABLE, BACKUP_MISSING)));
    }

    @Test
    void theLawIsAskedAboutWhatTheNoticeItselfStates() {
        assertThat(rulesFor(stating(seriousByNd331()))).contains("B03");
        assertThat(rulesFor(Cases.opened(notice()))).doesNotContain("B03");
    }

    @Test
    void theLawIsAskedAboutWhatAReportStatesWhenItIsRouted() {
        var opened = Cases.opened(notice());
        var told = after(opened, in(report(opened.id(), RESPONSE_ENDED), seriousByNd331()));
        assertThat(rulesFor(told)).contains("B03");
    }

    private static List<String> rulesFor(IncidentCase incident) {
        return LAW.addressees(SubmissionKind.NOTICE, LegalFacts.of(incident), Role.OWNER, Sample.DETECTED).stream()
                .map(addressee -> addressee.rule().ref().id())
                .toList();
    }
}
