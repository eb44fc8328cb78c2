package vn.dieuphoi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * What became of one line, as it is printed and kept.
 *
 * @param json everything that is known, the line's number and state among it
 */
record ReportResult(long line, State state, ObjectNode json) {

    /** How it ended. */
    enum State {
        /** Taken with a receipt, and everybody whom the law names was told. */
        ACCEPTED,
        /** The same notice was there already, from an earlier line or run; it has the receipt that it had. */
        UNCHANGED,
        /** It can never be taken as it is. */
        REFUSED,
        /** Taken, but somebody whom the law names was not told in time. */
        LOST,
        /** No answer: it is tried again in the next run. */
        FAILED;

        /** Whether the next run has nothing to do for it. */
        boolean isFinal() {
            return this == ACCEPTED || this == UNCHANGED || this == REFUSED;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ReportResult of(long line, State state) {
        var json = Api.JSON.createObjectNode().put("line", line).put("state", state.code());
        return new ReportResult(line, state, json);
    }

    /** Reads what was kept. */
    static ReportResult kept(JsonNode json) {
        var state = State.valueOf(json.path("state").asText().toUpperCase(Locale.ROOT));
        return new ReportResult(json.path("line").asLong(), state, (ObjectNode) json);
    }

    static ReportResult fault(ReportLine line) {
        var refused = of(line.number(), State.REFUSED);
        refused.json.put("code", line.fault().orElseThrow());
        return refused;
    }

    static ReportResult refused(ReportLine line, Api.Answer answer) {
        var refused = of(line.number(), State.REFUSED);
        refused.json.put("status", answer.status());
        copy(answer.json(), refused.json, List.of("code", "title", "detail", "violations"));
        return refused;
    }

    static ReportResult failed(ReportLine line, RuntimeException failure) {
        var failed = of(line.number(), State.FAILED);
        failed.json.put("error", String.valueOf(failure.getMessage()));
        return failed;
    }

    static ReportResult taken(ReportLine line, State state, JsonNode receipt) {
        var taken = of(line.number(), state);
        taken.json.set("incident", receipt.path("incidentId"));
        taken.json.set("receipt", receipt.path("receipt").path("number"));
        taken.json.set("receivedAt", receipt.path("receipt").path("receivedAt"));
        taken.json.set("sha256", receipt.path("receipt").path("sha256"));
        copy(receipt, taken.json, List.of("missing", "ignored"));
        return taken;
    }

    /** How many of whom the law names were told, and how many confirmed. */
    ReportResult routed(JsonNode incidentCase, Reckoning reckoning) {
        json.put("routedTo", reckoning.reached());
        json.put("acknowledged", reckoning.acknowledged());
        copy(incidentCase, json, List.of("unresolved"));
        if (reckoning.doubled() > 0) {
            json.put("doubled", reckoning.doubled());
        }
        return this;
    }

    private static void copy(JsonNode from, ObjectNode to, List<String> fields) {
        for (var field : fields) {
            var value = from.path(field);
            if (!value.isMissingNode() && !(value.isArray() && value.isEmpty())) {
                to.set(field, value);
            }
        }
    }
}
