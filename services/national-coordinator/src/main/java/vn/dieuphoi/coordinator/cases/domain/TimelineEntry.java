package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.RuleRef;

/**
 * One thing that happened in a case.
 *
 * @param who did it or was concerned by it
 * @param by the law that it rests on
 * @param detail data, not a sentence: a receipt number, a mail server's reply, a role
 */
public record TimelineEntry(Instant at, What what, OrganisationId who, Basis by, Optional<String> detail) {

    static TimelineEntry of(Instant at, What what, OrganisationId who, Basis by) {
        return new TimelineEntry(at, what, who, by, Optional.empty());
    }

    TimelineEntry with(String more) {
        return new TimelineEntry(at, what, who, by, Optional.of(more));
    }

    /**
     * What a step rests on.
     *
     * @param rule absent where the law is known by its article alone
     * @param citation the articles; absent for a step of the product
     */
    public record Basis(Optional<RuleRef> rule, Optional<String> citation) {

        static final Basis NONE = new Basis(Optional.empty(), Optional.empty());

        static Basis of(CitedRule cited) {
            return new Basis(Optional.of(cited.ref()), Optional.of(cited.citation()));
        }

        static Basis article(String citation) {
            return new Basis(Optional.empty(), Optional.of(citation));
        }
    }
}
