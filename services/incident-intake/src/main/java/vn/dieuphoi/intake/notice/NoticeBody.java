package vn.dieuphoi.intake.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.ReportedParty;
import vn.dieuphoi.contracts.events.ReportedSystem;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.edge.Field;
import vn.dieuphoi.edge.RequestFields;
import vn.dieuphoi.intake.incident.FactsBody;
import vn.dieuphoi.intake.incident.domain.Remarks;
import vn.dieuphoi.intake.notice.domain.Affected;
import vn.dieuphoi.intake.notice.domain.Finding;
import vn.dieuphoi.intake.notice.domain.Handling;
import vn.dieuphoi.intake.notice.domain.Notice;

/**
 * Reads the body of a notice (content of TT20 Đ9.3.a). Refused is only what cannot be taken: no description, no
 * detection instant, a wrong type, an instant without zone.
 */
final class NoticeBody {
    /** Nothing legal is refused for its length: the limit of the whole body is limit enough. */
    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    private final RequestFields fields;
    private final List<String> unusable = new ArrayList<>();

    private NoticeBody(RequestFields fields) {
        this.fields = fields;
    }

    /**
     * Reads a notice.
     *
     * @throws vn.dieuphoi.edge.ProblemException with status 400 and everything wrong with it
     */
    static Notice read(byte[] body) {
        return new NoticeBody(RequestFields.of(body)).notice();
    }

    private Notice notice() {
        var description = text(fields.required("description"));
        var detectedAt = fields.required("detectedAt").instant();
        var occurred = text(fields.expected("occurred"));
        checkNotifier();
        var affected = new Affected(system(), party("operator"), party("owner"));
        var facts = fields.optional("facts").object();
        var handling = handling(facts);
        var circumstances = FactsBody.circumstances(facts);
        fields.throwIfInvalid();
        var finding = new Finding(description.orElseThrow(), detectedAt.orElseThrow(), occurred);
        return new Notice(finding, affected, handling, circumstances, remarks());
    }

    /** The notifier's name and address stay in the original: the token says who reports. */
    private void checkNotifier() {
        var notifier = fields.expected("reporter").object();
        var unused = Stream.of("name", "address")
                .map(name -> text(notifier.expected(name)))
                .toList();
    }

    /** The law wants "name or domain, IP"; the directory's short name is as good as a name. */
    private ReportedSystem system() {
        var system = fields.expected("system").object();
        var id = shortName(system, "/system/id", SystemId::new);
        var domain = line(system.optional("domain"));
        var named = id.isPresent() || domain.isPresent();
        var name = line(named ? system.optional("name") : system.expected("name"));
        return new ReportedSystem(id, name, domain, line(system.expected("ip")));
    }

    private ReportedParty party(String who) {
        var party = fields.expected(who).object();
        var organisation = shortName(party, "/" + who + "/organisation", OrganisationId::new);
        var name = line(organisation.isPresent() ? party.optional("name") : party.expected("name"));
        return new ReportedParty(organisation, name, line(party.expected("address")));
    }

    private Handling handling(RequestFields facts) {
        return new Handling(
                capacityExceeded(facts),
                text(fields.expected("handlingResult")),
                text(fields.expected("proposals")),
                text(fields.expected("other")));
    }

    /** Said beside the other facts it is as good as said alone; said twice, the duty counts that one of the two begins. */
    private boolean capacityExceeded(RequestFields facts) {
        var name = "operatorCapacityExceeded";
        var among = facts.optional(name).bool();
        var alone = among.isPresent() ? fields.optional(name) : fields.expected(name);
        return alone.bool().orElse(false) || among.orElse(false);
    }

    /** A short name of the directory; one that cannot be any is not used, and the reporter is told. */
    private <T> Optional<T> shortName(RequestFields object, String pointer, Function<String, T> read) {
        var given = text(object.optional(pointer.substring(pointer.lastIndexOf('/') + 1)));
        try {
            return given.map(String::strip).map(read);
        } catch (IllegalArgumentException malformed) {
            unusable.add(pointer);
            return Optional.empty();
        }
    }

    private Remarks remarks() {
        var ignored = Stream.concat(fields.ignored().stream(), unusable.stream());
        return new Remarks(fields.missing(), ignored.toList());
    }

    private static Optional<String> text(Field field) {
        return field.text(ANY_LENGTH);
    }

    /** Names and addresses end up in subjects of mails: line breaks become spaces. */
    private static Optional<String> line(Field field) {
        return text(field).map(words -> words.strip().replaceAll("\\s+", " "));
    }
}
