package vn.dieuphoi.lessons.lesson;

import vn.dieuphoi.edge.Caller;
import vn.dieuphoi.lessons.lesson.domain.Reader;

/** The roles of the realm, as far as they have to do with lessons. */
final class RealmRoles {
    static final String COORDINATOR = "national-coordinator";
    static final String APPROVER = "publication-approver";

    private RealmRoles() {}

    /** Who calls, as lessons ask for it. */
    static Reader reader(Caller caller) {
        return new Reader(caller.organisation(), caller.has(COORDINATOR), caller.has(APPROVER));
    }
}
