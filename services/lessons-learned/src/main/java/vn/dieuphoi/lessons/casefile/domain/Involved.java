package vn.dieuphoi.lessons.casefile.domain;

import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.Aggregate;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.ids.OrganisationId;

/** Whom a notice names by their short name in the directory. */
final class Involved {
    private Involved() {}

    static Stream<Aggregate> in(NoticeAccepted notice) {
        var system = notice.system().id().map(Aggregate::system);
        return Stream.concat(organisations(notice).map(Aggregate::organisation), system.stream());
    }

    static Stream<OrganisationId> organisations(NoticeAccepted notice) {
        return Stream.of(
                        Optional.of(notice.reporter()),
                        notice.operator().organisation(),
                        notice.owner().organisation())
                .flatMap(Optional::stream);
    }
}
