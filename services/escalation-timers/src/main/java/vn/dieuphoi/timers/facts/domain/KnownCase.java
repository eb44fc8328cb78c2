package vn.dieuphoi.timers.facts.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.events.CaseOpened;
import vn.dieuphoi.contracts.events.IntakeEvent;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.rulebook.Obligation;
import vn.dieuphoi.rulebook.Rulebook;
import vn.dieuphoi.rulebook.facts.CaseFacts;
import vn.dieuphoi.timers.deadline.domain.Claim;
import vn.dieuphoi.timers.deadline.domain.Terms;

/**
 * Everything known of one incident. To learn is to join with what was known: order and repetition do not matter.
 *
 * @param facts what rules ask for
 * @param chain for each role the bodies above its holder, nearest first
 */
public record KnownCase(IncidentId incident, CaseFacts facts, Map<Role, List<OrganisationId>> chain) {
    public KnownCase {
        var copy = new EnumMap<Role, List<OrganisationId>>(Role.class);
        chain.forEach((role, bodies) -> copy.put(role, List.copyOf(bodies)));
        chain = Collections.unmodifiableMap(copy);
    }

    /** An incident of which nothing is known. */
    public static KnownCase of(IncidentId incident) {
        return new KnownCase(incident, CaseFacts.none(), Map.of());
    }

    /** This and what the event tells. */
    public KnownCase learn(IntakeEvent event) {
        return new KnownCase(incident, facts.learn(event), chain);
    }

    /** This and what the event tells. */
    public KnownCase learn(CaseEvent event) {
        return new KnownCase(incident, facts.learn(event), event instanceof CaseOpened opened ? opened.chain() : chain);
    }

    /** The organisations that have a part in the case. */
    public Set<OrganisationId> parties() {
        return Set.copyOf(facts.parties().values());
    }

    /** What is owed, by those obligors whose organisation is known. */
    public List<Claim> claims(Rulebook rulebook) {
        return rulebook.obligations(facts).stream()
                .flatMap(obligation -> claim(obligation).stream())
                .toList();
    }

    private Optional<Claim> claim(Obligation obligation) {
        return Optional.ofNullable(facts.parties().get(obligation.obligor()))
                .map(holder -> new Claim(
                        Terms.of(incident, obligation, holder, ladder(obligation.obligor(), holder)),
                        obligation.fulfilled()));
    }

    /** The national coordinator stands at the top: when nobody answers or nobody can be reached, it is told. */
    private List<OrganisationId> ladder(Role role, OrganisationId holder) {
        return Stream.of(
                        Stream.of(holder),
                        chain.getOrDefault(role, List.of()).stream(),
                        Optional.ofNullable(facts.parties().get(Role.NATIONAL_COORDINATOR)).stream())
                .flatMap(bodies -> bodies)
                .distinct()
                .toList();
    }
}
