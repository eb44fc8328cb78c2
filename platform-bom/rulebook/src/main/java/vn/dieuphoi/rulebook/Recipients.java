package vn.dieuphoi.rulebook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.rulebook.facts.Receipt;

/** To whom a duty is owed. */
public sealed interface Recipients {

    /** The word in the rulebook for the sender of the submission received. */
    String SENDER = "sender";

    /** The exact set of roles, sorted by their words. */
    List<Role> in(Situation situation);

    /** Every role that it may be owed to, in whatever case; nobody in particular where it is the sender. */
    Stream<Role> all();

    /** Roles that the law names. */
    record Named(List<Role> roles) implements Recipients {

        public Named {
            roles = roles.stream().sorted(Comparator.comparing(Role::code)).toList();
        }

        @Override
        public List<Role> in(Situation situation) {
            return roles;
        }

        @Override
        public Stream<Role> all() {
            return roles.stream();
        }
    }

    /**
     * Other roles for one obligor than for another, or by the facts: the first branch that fits.
     *
     * @param branches in order; where none fits the duty is owed to nobody
     */
    record ByCase(List<Branch> branches) implements Recipients {

        public ByCase {
            branches = List.copyOf(branches);
        }

        @Override
        public List<Role> in(Situation situation) {
            return branches.stream()
                    .filter(branch -> branch.fits(situation))
                    .findFirst()
                    .map(branch -> branch.to().in(situation))
                    .orElse(List.of());
        }

        @Override
        public Stream<Role> all() {
            return branches.stream().flatMap(branch -> branch.to().all());
        }
    }

    /**
     * One branch.
     *
     * @param from the obligor that it is for; absent for each
     * @param when what must hold
     * @param to the roles
     */
    record Branch(Optional<Role> from, Condition<Situation> when, Named to) {

        boolean fits(Situation situation) {
            return from.map(situation.obligor()::equals).orElse(true) && when.holds(situation);
        }
    }

    /** Whoever sent the submission that the obligor received, in the part that it plays in the case. */
    record Sender() implements Recipients {

        @Override
        public List<Role> in(Situation situation) {
            return situation.receipt().stream().flatMap(Sender::role).toList();
        }

        @Override
        public Stream<Role> all() {
            return Stream.empty();
        }

        private static Stream<Role> role(Receipt receipt) {
            return receipt.submission().senderRole().stream();
        }
    }
}
