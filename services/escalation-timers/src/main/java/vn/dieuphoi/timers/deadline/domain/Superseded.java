package vn.dieuphoi.timers.deadline.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.dieuphoi.contracts.events.RevisionCause;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.RuleRef;

/**
 * A former version of a duty, kept to explain what was shown and done while it stood.
 *
 * @param version from 1
 * @param facts what the rule was evaluated on
 * @param misses the ends of it that passed
 * @param cause why the next version took its place
 */
public record Superseded(
        int version,
        RuleRef rule,
        OrganisationId obligor,
        Instant triggeredAt,
        Optional<Instant> dueAt,
        Optional<Instant> targetAt,
        Map<String, String> facts,
        List<Miss> misses,
        RevisionCause cause) {

    public Superseded {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        misses = List.copyOf(misses);
    }
}
