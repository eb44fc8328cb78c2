package vn.dieuphoi.rulebook.preview;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import vn.dieuphoi.rulebook.DatedDuty;
import vn.dieuphoi.rulebook.LawCalendar;
import vn.dieuphoi.rulebook.Rulebook;

/** The dated duties of the recurring rules, from JSON to JSON. */
public final class CalendarPreview {

    private final Rulebook rulebook;
    private final LawCalendar calendar;

    public CalendarPreview(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.calendar = new LawCalendar(rulebook);
    }

    /**
     * The answer as JSON.
     *
     * @throws InputInvalid with every fault of the question
     */
    public String answer(String questionJson) {
        return Json.pretty(tree(CalendarQuestion.read(questionJson)));
    }

    ObjectNode tree(CalendarQuestion asked) {
        var answer = Json.object().put("rulebook", rulebook.version());
        var duties = answer.putArray("duties");
        calendar.duties(asked.organisation(), asked.systems(), asked.span())
                .forEach(duty -> write(duty, duties.addObject()));
        return answer;
    }

    private static void write(DatedDuty duty, ObjectNode to) {
        var rule = duty.rule();
        to.put("rule", rule.ref().id())
                .put("version", rule.ref().version())
                .put("obligor", duty.obligor().code());
        var recipients = to.putArray("recipients");
        rule.recipients().stream().map(role -> role.code()).sorted().forEach(recipients::add);
        to.put("system", duty.system().orElse(null));
        to.putObject("limit")
                .put("kind", duty.limit().kind().code())
                .put("value", duty.limit().value().orElse(null));
        to.put("dueAt", duty.dueAt().map(Json::instant).orElse(null))
                .put("coversFrom", duty.coversFrom().map(LocalDate::toString).orElse(null))
                .put("coversTo", duty.coversTo().map(LocalDate::toString).orElse(null))
                .put("form", rule.form().orElse(null))
                .put("citation", rule.citation())
                .put("source", rule.source().code())
                .put("set", rule.set())
                .put("unconfirmed", rule.source().unconfirmed());
        to.putObject("title")
                .put("vi", duty.title().vietnamese())
                .put("en", duty.title().english());
    }
}
