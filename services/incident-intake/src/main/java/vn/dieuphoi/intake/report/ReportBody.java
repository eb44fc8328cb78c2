package vn.dieuphoi.intake.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.Recovery;
import vn.dieuphoi.contracts.law.Signature;
import vn.dieuphoi.edge.Field;
import vn.dieuphoi.edge.RequestFields;
import vn.dieuphoi.intake.incident.FactsBody;
import vn.dieuphoi.intake.incident.domain.Remarks;
import vn.dieuphoi.intake.report.domain.Account;
import vn.dieuphoi.intake.report.domain.Particulars;
import vn.dieuphoi.intake.report.domain.Report;
import vn.dieuphoi.intake.report.domain.TurningPoints;

/** Reads the body of a report. Refused is only what cannot be taken: no kind, a wrong type, an instant without zone. */
final class ReportBody {
    /** Nothing legal is refused for its length: the limit of the whole body is limit enough. */
    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    private record Group(String name, List<String> texts) {}

    /** What stays in the original, for people to read: here it has to be text, and some of it is expected. */
    private static final List<Group> GROUPS = List.of(
            new Group("reporter", List.of("name", "address", "phone", "email")),
            new Group("contact", List.of("name", "title", "phone", "email")),
            new Group("initialReport", List.of("number", "date")),
            new Group("system", List.of("id", "name", "domain", "ip")),
            new Group("operator", List.of("organisation", "name", "address")),
            new Group("owner", List.of("organisation", "name", "address")));

    private final RequestFields fields;
    private final Optional<ReportForm> form;

    private ReportBody(RequestFields fields) {
        this.fields = fields;
        this.form = fields.required("kind").enumeration(ReportForm.class);
    }

    /**
     * Reads a report.
     *
     * @throws vn.dieuphoi.edge.ProblemException with status 400 and everything wrong with it
     */
    static Report read(byte[] body) {
        return new ReportBody(RequestFields.of(body)).report();
    }

    private Report report() {
        var account = new Account(text("description"), text("result"), text("proposals"));
        var points = new TurningPoints(
                top("capacityExceededAt").instant(), top("responseEndedAt").instant());
        var particulars = particulars();
        checkDetails();
        fields.throwIfInvalid();
        var remarks = new Remarks(fields.missing(), fields.ignored());
        return new Report(form.orElseThrow().kind(), account, points, particulars, remarks);
    }

    /** The capacity of the operator is told by its instant; the other words are those of the preview of the law. */
    private Particulars particulars() {
        return new Particulars(
                FactsBody.circumstances(fields.optional("facts").object()),
                recovery(fields.optional("recovery").object()),
                fields.optional("signature").enumeration(Signature.class));
    }

    private static Optional<Recovery> recovery(RequestFields told) {
        var recovery = new Recovery(
                told.optional("repairCompletedAt").instant(),
                told.optional("patchedSeriousVulnerabilityAt").instant(),
                told.optional("backupBeforeRepair").bool(),
                told.optional("backupAfterRepair").bool(),
                told.optional("stable").bool());
        return Optional.of(recovery).filter(Predicate.not(Recovery.nothing()::equals));
    }

    private void checkDetails() {
        var unused = Stream.of(
                        GROUPS.stream().flatMap(this::texts),
                        Stream.of("detectedBy", "alreadyNotified").map(this::text),
                        Stream.of("detectedAt", "reportedAt")
                                .map(name -> top(name).instant()),
                        Stream.of("handled", "confidential")
                                .map(name -> top(name).bool()))
                .flatMap(details -> details)
                .toList();
    }

    private Stream<Optional<String>> texts(Group group) {
        var nested = fields.expected(group.name()).object();
        return group.texts().stream()
                .map(name -> field(nested, "/" + group.name(), name).text(ANY_LENGTH));
    }

    private Optional<String> text(String name) {
        return top(name).text(ANY_LENGTH);
    }

    private Field top(String name) {
        return field(fields, "", name);
    }

    private Field field(RequestFields object, String place, String name) {
        var expected = form.filter(known -> known.expects(place + "/" + name)).isPresent();
        return expected ? object.expected(name) : object.optional(name);
    }
}
