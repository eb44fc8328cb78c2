package vn.dieuphoi.timers.law;

import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.rulebook.Recipients;

/**
 * To whom a duty is owed in one case; the first that fits counts.
 *
 * @param from the obligor that it is for; absent for each
 * @param condition what must hold, in CEL; absent where nothing must
 * @param to words of roles
 */
record RecipientsView(Optional<Role> from, Optional<String> condition, List<String> to) {

    /** Every one that a duty can be owed to, sorted: words of roles, or the sender of what was received. */
    static List<String> all(Recipients recipients) {
        return switch (recipients) {
            case Recipients.Named named -> words(named);
            case Recipients.Sender sender -> List.of(Recipients.SENDER);
            case Recipients.ByCase byCase ->
                byCase.branches().stream()
                        .flatMap(branch -> words(branch.to()).stream())
                        .distinct()
                        .sorted()
                        .toList();
        };
    }

    /** The cases; none where there is nothing to tell apart. */
    static List<RecipientsView> byCase(Recipients recipients) {
        return switch (recipients) {
            case Recipients.ByCase byCase ->
                byCase.branches().stream().map(RecipientsView::of).toList();
            case Recipients.Named named -> List.of();
            case Recipients.Sender sender -> List.of();
        };
    }

    private static RecipientsView of(Recipients.Branch branch) {
        return new RecipientsView(branch.from(), RuleContent.text(branch.when()), words(branch.to()));
    }

    private static List<String> words(Recipients.Named named) {
        return named.roles().stream().map(Role::code).toList();
    }
}
