package vn.dieuphoi.coordinator.cases.domain;

import vn.dieuphoi.rulebook.Seriousness;
import vn.dieuphoi.rulebook.facts.CaseFacts;
import vn.dieuphoi.rulebook.facts.CaseFactsBuilder;
import vn.dieuphoi.rulebook.facts.ReporterFacts;
import vn.dieuphoi.rulebook.facts.Statement;
import vn.dieuphoi.rulebook.facts.SystemFacts;

/** What the law asks about a case, from what is known of it now: the directory's, corrected, and what was stated. */
public final class LegalFacts {

    private LegalFacts() {}

    /** The three-part test of QĐ05 Đ9 on a case, with its reasons. Who decides is another matter (QĐ05 Đ14.3). */
    public static Seriousness seriousness(IncidentCase of) {
        return Seriousness.of(of(of));
    }

    static CaseFacts of(IncidentCase of) {
        var known = of.known();
        var opening = known.opening();
        var facts = CaseFacts.builder()
                .detectedAt(known.detectedAt())
                .with(known.level(), CaseFactsBuilder::systemLevel)
                .operatorCapacityExceeded(of.isBeyondCapacity())
                .parties(of.parties().holders())
                .system(opening.system().traits().map(SystemFacts::of).orElseGet(SystemFacts::unknown))
                .reporter(opening.reporter().map(ReporterFacts::of).orElseGet(ReporterFacts::unknown));
        for (var submission : of.submissions()) {
            facts = facts.statement(statement(submission));
        }
        return facts.build();
    }

    private static Statement statement(Submission submission) {
        return new Statement(
                submission.id(), submission.receipt().at(), submission.stated().circumstances());
    }
}
