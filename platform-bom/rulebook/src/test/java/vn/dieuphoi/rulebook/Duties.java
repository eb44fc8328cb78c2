package vn.dieuphoi.rulebook;

import static vn.dieuphoi.rulebook.SampleCase.at;

import java.util.List;
import java.util.NoSuchElementException;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.rulebook.facts.CaseFacts;

/** Asks the packaged rulebook about a sample case. */
final class Duties {

    static final Rulebook LAW = Rulebook.packaged();

    private Duties() {}

    static List<Obligation> of(String rule, CaseFacts facts) {
        return LAW.obligations(facts).stream()
                .filter(obligation -> obligation.ref().id().equals(rule))
                .toList();
    }

    /** The only duty by this rule. */
    static Obligation one(String rule, CaseFacts facts) {
        var all = of(rule, facts);
        if (all.size() != 1) {
            throw new NoSuchElementException("one duty by %s expected, not %s".formatted(rule, all));
        }
        return all.getFirst();
    }

    static List<Role> obligors(String rule, CaseFacts facts) {
        return of(rule, facts).stream().map(Obligation::obligor).toList();
    }

    static String state(Obligation obligation, String asOf) {
        return obligation.state(at(asOf)).code();
    }
}
