package vn.dieuphoi.rulebook;

import java.util.List;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;

/** One version of one rule of the law, of whichever kind. */
public sealed interface Provision permits Rule, Guard, Recurring, Retention, Recorded {

    /** What stands at its head. */
    Heading heading();

    default RuleRef ref() {
        return heading().ref();
    }

    /** The body of law that it belongs to; a deployment can switch a set off. */
    default String set() {
        return heading().set();
    }

    default RuleKind kind() {
        return heading().kind();
    }

    default Wording title() {
        return heading().title();
    }

    /** The days on which it is in force. */
    default Validity validity() {
        return heading().validity();
    }

    default Authority authority() {
        return heading().authority();
    }

    /** The roles that owe it or act by it, each for itself. */
    List<Role> obligors();

    /** What the law says about time, in the words of the rulebook: {@code hours PT72H}. */
    String timing();

    /** The articles that it rests on. */
    default String citation() {
        return authority().citation();
    }

    /** How well their text is known. */
    default SourceStatus source() {
        return authority().source();
    }
}
