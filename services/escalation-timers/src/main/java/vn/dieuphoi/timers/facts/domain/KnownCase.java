package vn.dieuphoi.timers.facts.domain;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.events.CaseOpened;
import vn.dieuphoi.contracts.events.IntakeEvent;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.rulebook.Obligation;
import vn.dieuphoi.rulebook.Rulebook;
import vn.dieuphoi.rulebook.facts.CaseFacts;
import vn.dieuphoi.rulebook.facts.Succession;
import vn.dieuphoi.timers.deadline.domain.Claim;
import vn.dieuphoi.timers.deadline.domain.Terms;

/**
 * Everything known of one incident. To learn is to join with what was known: order and repetition do not matter.
 *
 * @param facts what rules ask for
 * @param chain for each role the bodies above its holder when the case was opened, nearest first
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

    /** The organisations that have a part in the case, or had it before it passed on. */
    public Set<OrganisationId> parties() {
        var all = new HashSet<>(facts.parties().values());
        facts.successions().forEach(passed -> all.add(passed.to()));
        return Set.copyOf(all);
    }

    /**
     * What is owed, by those obligors whose organisation is known. A body that holds two roles owes the same duty once:
     * in the first of them.
     */
    public List<Claim> claims(Rulebook rulebook) {
        var holders = facts.holders();
        if (holders.isEmpty()) {
            return List.of();
        }
        var once = new LinkedHashMap<Owed, Claim>();
        rulebook.obligations(facts).stream()
                .filter(obligation -> holders.containsKey(obligation.obligor()))
                .sorted(Comparator.comparing(Obligation::obligor))
                .forEach(obligation -> once.putIfAbsent(owed(obligation, holders), claim(obligation)));
        return List.copyOf(once.values());
    }

    private record Owed(String rule, Optional<SubmissionId> submission, OrganisationId by) {}

    private static Owed owed(Obligation obligation, Map<Role, OrganisationId> holders) {
        return new Owed(
                obligation.ref().id(),
                obligation.submission(),
                Objects.requireNonNull(holders.get(obligation.obligor())));
    }

    private Claim claim(Obligation obligation) {
        return new Claim(
                Terms.of(incident, obligation, ladder(obligation.obligor()), facts.correctedAt()),
                obligation.fulfilled());
    }

    /** The national coordinator stands at the top: when nobody answers or nobody can be reached, it is told. */
    private List<OrganisationId> ladder(Role role) {
        var holders = facts.holders();
        return Stream.of(
                        Stream.ofNullable(holders.get(role)),
                        above(role).stream(),
                        Stream.ofNullable(holders.get(Role.NATIONAL_COORDINATOR)))
                .flatMap(bodies -> bodies)
                .distinct()
                .toList();
    }

    private List<OrganisationId> above(Role role) {
        return facts.lastSuccession(role).map(Succession::above).orElseGet(() -> chain.getOrDefault(role, List.of()));
    }
}
