package vn.dieuphoi.local.demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What came of a demonstration.
 *
 * @param accepted notices accepted with a receipt
 * @param routed cases in which every recipient the law names has exactly one delivery, proved by the mail server
 * @param acknowledged acknowledgements (A06) given by the officers
 * @param lost notices accepted without a case, and deliveries missing
 * @param doubled cases or deliveries beyond the one there must be
 * @param resent mails that arrived again under the same Message-ID
 * @param incidents the ids, in the order of acceptance
 * @param timeline what happened, in order
 */
@JsonPropertyOrder({"accepted", "routed", "acknowledged", "lost", "doubled", "resent", "incidents", "timeline"})
public record Outcome(
        int accepted,
        int routed,
        int acknowledged,
        int lost,
        int doubled,
        int resent,
        List<String> incidents,
        List<Moment> timeline) {

    public Outcome {
        incidents = List.copyOf(incidents);
        timeline = List.copyOf(timeline);
    }

    /** Whether everything accepted reached everyone once. */
    @JsonIgnore
    public boolean isSound() {
        return accepted > 0 && routed == accepted && lost == 0 && doubled == 0;
    }
}
