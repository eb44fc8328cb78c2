package vn.dieuphoi.rulebook.preview;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import vn.dieuphoi.contracts.law.LimitKind;
import vn.dieuphoi.rulebook.LegalTime;
import vn.dieuphoi.rulebook.Obligation;
import vn.dieuphoi.rulebook.Rulebook;
import vn.dieuphoi.rulebook.Seriousness;

/**
 * What a case owes, seen from an instant.
 *
 * @param obligations earliest first
 */
public record Preview(Rulebook rulebook, Instant asOf, Seriousness classification, List<Obligation> obligations) {

    public Preview {
        obligations = List.copyOf(obligations);
    }

    /** The answer as it is printed and served. */
    public String json() {
        return Json.pretty(tree());
    }

    ObjectNode tree() {
        var answer = Json.object().put("rulebook", rulebook.version());
        var serious = answer.putObject("classification").put("seriousQd05", classification.serious());
        var reasons = serious.putArray("reasons");
        classification.reasons().forEach(reason -> reasons.add(reason.vietnamese() + " / " + reason.english()));
        var list = answer.putArray("obligations");
        obligations.forEach(obligation -> write(obligation, list.addObject()));
        return answer;
    }

    private void write(Obligation obligation, ObjectNode to) {
        to.put("rule", obligation.ref().id())
                .put("version", obligation.ref().version())
                .put("obligor", obligation.obligor().code());
        var recipients = to.putArray("recipients");
        obligation.recipients().forEach(role -> recipients.add(role.code()));
        to.putObject("limit")
                .put("kind", obligation.limit().kind().code())
                .put("value", obligation.limit().value().orElse(null));
        to.put("triggeredAt", Json.instant(obligation.triggeredAt()))
                .put("dueAt", obligation.dueAt().map(Json::instant).orElse(null))
                .put("state", obligation.state(asOf).code())
                .put("form", obligation.form().orElse(null))
                .put("citation", obligation.citation())
                .put("source", obligation.source().code());
        more(obligation, to);
    }

    /** What stands beside: nothing of it changes what is owed. */
    private void more(Obligation obligation, ObjectNode to) {
        to.put("set", obligation.rule().set())
                .put("unconfirmed", obligation.source().unconfirmed())
                .put(
                        "mayExtendTo",
                        LegalTime.mayExtendTo(obligation.limit(), obligation.triggeredAt(), rulebook.workingDays())
                                .map(Json::instant)
                                .orElse(null))
                .put("estimated", estimated(obligation));
        to.putObject("title")
                .put("vi", obligation.rule().title().vietnamese())
                .put("en", obligation.rule().title().english());
    }

    /** Whether the end was counted by a calendar that was not announced yet. */
    private boolean estimated(Obligation obligation) {
        return obligation.limit().kind() == LimitKind.WORKING_DAYS
                && obligation
                        .dueAt()
                        .map(due -> rulebook.workingDays()
                                .estimated(
                                        LegalTime.dayOf(obligation.triggeredAt()), LegalTime.dayOf(due.minusNanos(1))))
                        .orElse(false);
    }
}
