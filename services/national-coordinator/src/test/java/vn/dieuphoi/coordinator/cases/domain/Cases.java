package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.ids.DeliveryId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.coordinator.Sample;
import vn.dieuphoi.coordinator.directory.SampleDirectory;
import vn.dieuphoi.coordinator.directory.domain.Directory;
import vn.dieuphoi.rulebook.Rulebook;

/** Cases in the making, under the packaged law and the sample directory. */
final class Cases {
    static final Law LAW = new Law(Rulebook.packaged());
    static final Directory DIRECTORY = SampleDirectory.read();
    static final Instant NOW = Sample.at("2026-11-20T09:00:00");

    private Cases() {}

    static Decision open(Sample.Notice notice) {
        return CaseOpening.of(notice.accepted(), DIRECTORY, LAW, NOW);
    }

    static IncidentCase opened(Sample.Notice notice) {
        return open(notice).next();
    }

    /** The case after a report of the hospital. */
    static IncidentCase after(IncidentCase before, SubmissionKind kind) {
        return before.receive(Sample.report(before.id(), kind), LAW, NOW).next();
    }

    /** The case after a report as it is. */
    static IncidentCase after(IncidentCase before, ReportAccepted report) {
        return before.receive(report, LAW, NOW).next();
    }

    static Handover handover(int attempts) {
        return new Handover(NOW.plusSeconds(1), attempts, "250 Ok: kept as 1");
    }

    /** The delivery of a kind of submission to an organisation on a leg. */
    static DeliveryId delivery(IncidentCase of, SubmissionKind kind, Role leg, OrganisationId to) {
        return Delivery.idOf(Sample.submission(of.id(), kind), leg, to);
    }

    /** The case after the mail server took the notice's delivery to an organisation over. */
    static Decision noticeSent(IncidentCase of, OrganisationId to) {
        return of.sent(delivery(of, SubmissionKind.NOTICE, Role.OPERATOR, to), handover(1), LAW);
    }
}
