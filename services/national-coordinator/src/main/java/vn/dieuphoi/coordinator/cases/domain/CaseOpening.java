package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dieuphoi.contracts.events.CaseOpened;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.SystemPeriod;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.directory.domain.Directory;
import vn.dieuphoi.coordinator.directory.domain.DirectoryDay;

/** Opens the case of an incident from its notice, with the directory as it was on the day of detection. */
public final class CaseOpening {
    private final NoticeAccepted notice;
    private final DirectoryDay directory;
    private final PartySearch search;

    private CaseOpening(NoticeAccepted notice, DirectoryDay directory) {
        this.notice = notice;
        this.directory = directory;
        this.search = new PartySearch(notice, directory);
    }

    /**
     * Opens the case with whoever had a part on the day of detection, passes on what passed on since, and sends the
     * notice to everybody whom the law names: a body that has ended cannot receive, its successor does.
     */
    public static Decision of(NoticeAccepted notice, Directory directory, Law law, Instant now) {
        var opening = new CaseOpening(notice, directory.asOf(notice.detectedAt()));
        var opened = opening.open(law.roles(notice.detectedAt()), now);
        return Rerouting.of(opened, directory, law, now)
                .then(followed -> followed.receive(Submission.of(notice), notice.detectedAt(), law, now))
                .after(event(opened));
    }

    private IncidentCase open(Set<Role> named, Instant now) {
        var parties = search.parties(named);
        return new IncidentCase(
                KnownFacts.of(new Opening(
                        notice.incidentId(),
                        now,
                        notice.detectedAt(),
                        notice.description(),
                        system(),
                        traits().reporter())),
                new CaseState.Open(),
                parties,
                names(parties),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private Opening.AffectedSystem system() {
        var known = search.system().flatMap(directory::system);
        var reported = notice.system();
        return new Opening.AffectedSystem(
                search.system(),
                known.map(SystemPeriod::name).or(reported::name).or(reported::domain),
                known.map(SystemPeriod::level),
                traits().system());
    }

    private LegalTraits traits() {
        return new LegalTraits(search, directory);
    }

    private Map<OrganisationId, String> names(Parties parties) {
        var names = new HashMap<OrganisationId, String>();
        parties.bodies().forEach(body -> names.put(body, directory.name(body)));
        names.put(notice.reporter(), directory.name(notice.reporter()));
        return names;
    }

    private static CaseOpened event(IncidentCase opened) {
        var opening = opened.opening();
        var parties = opened.parties();
        return new CaseOpened(
                opening.incident(),
                opening.openedAt(),
                opening.detectedAt(),
                opening.system().id(),
                opening.system().level(),
                parties.holders(),
                parties.unresolved(),
                parties.chain(),
                opening.system().traits(),
                opening.reporter());
    }
}
