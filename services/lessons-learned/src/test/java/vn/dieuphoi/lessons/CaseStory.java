package vn.dieuphoi.lessons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.CaseCompleted;
import vn.dieuphoi.contracts.events.CaseOpened;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.Recipient;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.events.ReportedParty;
import vn.dieuphoi.contracts.events.ReportedSystem;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.events.SubmissionAcknowledged;
import vn.dieuphoi.contracts.events.SubmissionRouted;
import vn.dieuphoi.contracts.events.SystemPeriod;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.ids.DeliveryId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.Effect;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.contracts.law.SubmissionKind;

/**
 * What the other services tell of one case, from the notice to its completion. Every story has a victim of its own.
 *
 * @param number tells one victim from another
 * @param district where the victim is; part of its names
 * @param hospital what the operator is called in Vietnamese
 * @param level of the system
 * @param stated what the notice says of the circumstances
 */
public record CaseStory(
        IncidentId incident,
        int number,
        String district,
        String hospital,
        int level,
        Optional<StatedCircumstances> stated) {
    public static final OrganisationId COORDINATOR = new OrganisationId("a05");
    public static final OrganisationId SPECIALISED_UNIT = new OrganisationId("so-tttt-19");
    public static final Instant DETECTED = Instant.parse("2026-10-01T01:00:00Z");
    public static final Instant RESPONSE_ENDED = Instant.parse("2026-10-03T04:30:00Z");
    private static final Instant COMPLETED = Instant.parse("2026-10-05T02:00:00Z");
    private static final RuleRef RULE = new RuleRef("A03", 1, "2026.11");
    private static final Sha256 DIGEST = Sha256.of(new byte[0]);

    /** A new incident of the victim with this number. */
    public static CaseStory of(int number, String district) {
        return new CaseStory(IncidentId.next(), number, district, "Bệnh viện Đa khoa " + district, 3, Optional.empty());
    }

    /** The same, with another name of the operator. */
    public CaseStory ofHospital(String name) {
        return new CaseStory(incident, number, district, name, level, stated);
    }

    /** The same on a system of another level. */
    public CaseStory onLevel(int other) {
        return new CaseStory(incident, number, district, hospital, other, stated);
    }

    /** The same, with these effects and an owner who can or cannot control it. */
    public CaseStory stating(boolean ownerCannotControl, List<Effect> effects) {
        var circumstances = new StatedCircumstances(
                Optional.empty(),
                Optional.of(ownerCannotControl),
                Optional.of(effects),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new CaseStory(incident, number, district, hospital, level, Optional.of(circumstances));
    }

    /** The same, serious by all three parts of the test (QĐ05 Đ9). */
    public CaseStory serious() {
        return onLevel(4).stating(true, List.of(Effect.DATA_UNRECOVERABLE));
    }

    public LessonId lesson() {
        return LessonId.derivedFrom(incident);
    }

    public OrganisationId operator() {
        return new OrganisationId("benh-vien-" + number);
    }

    public OrganisationId owner() {
        return new OrganisationId("ubnd-" + number);
    }

    public SystemId system() {
        return new SystemId("his-" + number);
    }

    public String domain() {
        return "his.benhvien%d.example".formatted(number);
    }

    public String address() {
        return "203.0.113." + number;
    }

    public String hospitalInEnglish() {
        return district + " General Hospital";
    }

    /** All words that tell this victim, in the forms in which they are written down. */
    public List<String> names() {
        return List.of(
                hospital(),
                hospitalInEnglish(),
                operator().value(),
                "Ủy ban nhân dân " + district,
                owner().value(),
                "Hệ thống quản lý khám bệnh " + district,
                "Cổng khám bệnh " + district,
                system().value(),
                domain(),
                address());
    }

    /** What intake tells, in its order. */
    public List<Event> intake() {
        return List.of(
                notice(),
                report(SubmissionKind.INITIAL, Optional.empty(), Optional.empty()),
                report(SubmissionKind.RESPONSE_ENDED, Optional.of(RESPONSE_ENDED), Optional.empty()),
                report(SubmissionKind.CLOSING, Optional.empty(), Optional.of("Đã khôi phục " + hospital())));
    }

    /** What the coordinator tells of the case, in its order. */
    public List<Event> casework() {
        var routed = Stream.of(SubmissionKind.values()).map(this::routed);
        var acknowledged = new SubmissionAcknowledged(
                incident,
                submission(SubmissionKind.NOTICE),
                COORDINATOR,
                List.of(Role.NATIONAL_COORDINATOR),
                DETECTED,
                RULE);
        return Stream.of(Stream.of(opened()), routed, Stream.of(acknowledged, completed()))
                .<Event>flatMap(each -> each)
                .toList();
    }

    /** What the directory says of those involved. */
    public List<Event> directory() {
        return List.of(
                organisation(operator(), hospital(), hospitalInEnglish(), "hospital"),
                organisation(owner(), "Ủy ban nhân dân " + district, district + " Committee", "people-committee"),
                new SystemRecorded(
                        system(),
                        List.of(new SystemPeriod(
                                LocalDate.parse("2020-01-01"),
                                Optional.empty(),
                                "Hệ thống quản lý khám bệnh " + district,
                                level,
                                false,
                                owner(),
                                operator(),
                                List.of(domain()),
                                List.of(address() + "/32")))));
    }

    public SubmissionId submission(SubmissionKind kind) {
        return SubmissionId.derivedFrom(incident, kind);
    }

    private NoticeAccepted notice() {
        return new NoticeAccepted(
                incident,
                submission(SubmissionKind.NOTICE),
                "TB-2026-%06d".formatted(number),
                DIGEST,
                DETECTED.plusSeconds(60),
                DETECTED,
                Optional.of("2026"),
                "Máy chủ của %s bị mã hóa".formatted(hospital()),
                operator(),
                new ReportedSystem(
                        Optional.of(system()),
                        Optional.of("Cổng khám bệnh " + district),
                        Optional.of("https://%s/login".formatted(domain())),
                        Optional.of(address())),
                new ReportedParty(Optional.of(operator()), Optional.of(hospital()), Optional.empty()),
                ReportedParty.unknown(),
                true,
                Optional.empty(),
                Optional.of("Đề nghị hỗ trợ"),
                Optional.empty(),
                List.of(),
                stated);
    }

    private ReportAccepted report(SubmissionKind kind, Optional<Instant> ended, Optional<String> result) {
        return new ReportAccepted(
                incident,
                submission(kind),
                kind,
                "BC-2026-%06d".formatted(number),
                DIGEST,
                DETECTED.plusSeconds(3600L * kind.ordinal()),
                operator(),
                Optional.empty(),
                ended,
                Optional.empty(),
                result,
                Optional.empty(),
                List.of());
    }

    private CaseOpened opened() {
        return new CaseOpened(
                incident,
                DETECTED.plusSeconds(61),
                DETECTED,
                Optional.of(system()),
                Optional.of(level),
                Map.of(
                        Role.OPERATOR,
                        operator(),
                        Role.OWNER,
                        owner(),
                        Role.SPECIALISED_UNIT,
                        SPECIALISED_UNIT,
                        Role.NATIONAL_COORDINATOR,
                        COORDINATOR),
                List.of(Role.RESPONSIBLE_MEMBER),
                Map.of());
    }

    private SubmissionRouted routed(SubmissionKind kind) {
        var recipient =
                new Recipient(DeliveryId.derivedFrom(incident, kind), COORDINATOR, List.of(Role.NATIONAL_COORDINATOR));
        return new SubmissionRouted(
                incident,
                submission(kind),
                kind,
                operator(),
                Role.OPERATOR,
                Role.OPERATOR,
                RULE,
                DETECTED.plusSeconds(62),
                List.of(recipient));
    }

    private CaseCompleted completed() {
        return new CaseCompleted(incident, COMPLETED, COORDINATOR, Optional.of(submission(SubmissionKind.CLOSING)));
    }

    private static OrganisationRecorded organisation(OrganisationId id, String name, String nameEn, String kind) {
        return new OrganisationRecorded(
                id,
                List.of(new OrganisationPeriod(
                        LocalDate.parse("2017-03-16"),
                        Optional.empty(),
                        name,
                        nameEn,
                        kind,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of())));
    }
}
