package vn.dieuphoi.coordinator.preparedness.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.contracts.ids.SystemId;

/** The plan for response to incidents of a system (QĐ05 Đ16, TT20 Đ12). A later one does not change an earlier one. */
public record ResponsePlan(PlanId id, SystemId system, Content content, Approval approval, Entered entered) {

    /**
     * What it is.
     *
     * @param number of the document, as its author counts
     * @param sections the parts that it has
     * @param document digest of its bytes, which stay with the author
     */
    public record Content(
            String title, Optional<String> number, List<PlanSection> sections, Optional<Sha256> document) {
        public Content {
            sections = sections.stream().distinct().sorted().toList();
        }
    }

    /** Who approved it, and on which day. */
    public record Approval(OrganisationId by, LocalDate on) {}
}
