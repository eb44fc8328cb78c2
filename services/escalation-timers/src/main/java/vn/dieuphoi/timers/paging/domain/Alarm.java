package vn.dieuphoi.timers.paging.domain;

import java.time.Instant;
import java.util.List;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.DueKind;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.rulebook.Wording;

/**
 * What people are called about: an end passed while the duty was not fulfilled.
 *
 * @param which the end: the statutory one, or an internal target, which is no breach of law
 * @param passedAt when it passed
 * @param title the rule in a few words
 * @param ladder whom to call, one after the other: the obligor first
 */
public record Alarm(
        DeadlineId deadline,
        IncidentId incident,
        DueKind which,
        Instant passedAt,
        RuleRef rule,
        Wording title,
        String citation,
        Role obligorRole,
        OrganisationId obligor,
        List<OrganisationId> ladder) {
    public Alarm {
        ladder = List.copyOf(ladder);
    }
}
