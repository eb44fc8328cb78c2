package vn.dieuphoi.coordinator.cases;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dieuphoi.contracts.events.Recovery;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.cases.domain.CaseFile;
import vn.dieuphoi.coordinator.cases.domain.CaseState;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.coordinator.cases.domain.KnownFacts;
import vn.dieuphoi.coordinator.cases.domain.LegalFacts;
import vn.dieuphoi.coordinator.cases.domain.Stated;

/**
 * A case as clients see it.
 *
 * @param parties by role
 * @param unresolved roles that the law needs and for which the directory names nobody
 * @param successions parts that passed from one body to another while the case was open
 * @param corrections of the detection and of the system's level, each beside what it replaced; {@code detectedAt} and
 *     {@code system.level} are what is known now
 * @param circumstances on each matter what was stated last; the submissions say who stated what
 * @param recovery the same of the repair
 * @param seriousness the test of QĐ05 Đ9 on what is known now
 * @param alarms mails by which the coordinator was told of unresolved roles
 * @param completedBy who recorded the incident as completed
 * @param closingReport the report that allowed it
 */
record CaseView(
        IncidentId id,
        String state,
        Instant openedAt,
        Instant detectedAt,
        String description,
        SystemView system,
        Map<String, PartyView> parties,
        List<Role> unresolved,
        List<SuccessionView> successions,
        List<CorrectionView> corrections,
        StatedCircumstances circumstances,
        Recovery recovery,
        SeriousnessView seriousness,
        List<SubmissionView> submissions,
        List<DeliveryView> deliveries,
        List<AlarmView> alarms,
        List<ClockView> clocks,
        List<TimelineView> timeline,
        Optional<Instant> completedAt,
        Optional<PartyView> completedBy,
        Optional<SubmissionId> closingReport) {

    /** The system that was hit, as far as it is known. */
    record SystemView(Optional<SystemId> id, Optional<String> name, Optional<Integer> level) {
        static SystemView of(KnownFacts known) {
            var system = known.opening().system();
            return new SystemView(system.id(), system.name(), known.level());
        }
    }

    /** An organisation with its name on the day of detection. */
    record PartyView(OrganisationId id, String name) {
        static PartyView of(IncidentCase incident, OrganisationId organisation) {
            return new PartyView(organisation, incident.nameOf(organisation));
        }
    }

    static CaseView of(CaseFile file) {
        var incident = file.incident();
        var known = incident.known();
        var opening = known.opening();
        var stated = Stated.in(incident);
        var completed = completion(incident);
        return new CaseView(
                incident.id(),
                incident.state().code(),
                opening.openedAt(),
                known.detectedAt(),
                opening.description(),
                SystemView.of(known),
                parties(incident),
                incident.parties().unresolved(),
                SuccessionView.of(incident),
                CorrectionView.of(incident),
                stated.circumstances(),
                stated.recovery(),
                SeriousnessView.of(LegalFacts.seriousness(incident)),
                SubmissionView.of(incident),
                DeliveryView.of(incident),
                file.alarms().stream().map(AlarmView::of).toList(),
                file.clocks().stream().map(ClockView::of).toList(),
                TimelineView.of(file),
                completed.map(CaseState.Completed::at),
                completed.map(done -> PartyView.of(incident, done.by())),
                completed.flatMap(CaseState.Completed::closingReport));
    }

    private static Map<String, PartyView> parties(IncidentCase incident) {
        var parties = new LinkedHashMap<String, PartyView>();
        incident.parties()
                .holders()
                .forEach((role, holder) -> parties.put(role.code(), PartyView.of(incident, holder)));
        return parties;
    }

    private static Optional<CaseState.Completed> completion(IncidentCase incident) {
        return incident.state() instanceof CaseState.Completed done ? Optional.of(done) : Optional.empty();
    }
}
