package vn.dieuphoi.rulebook.preview;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.law.Effect;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.contracts.law.OwnerKind;
import vn.dieuphoi.rulebook.facts.Circumstances;
import vn.dieuphoi.rulebook.facts.PrivacyEffects;
import vn.dieuphoi.rulebook.facts.ReporterFacts;
import vn.dieuphoi.rulebook.facts.SystemFacts;

/**
 * A case that somebody asks about: whoever it is, the answer is computed.
 *
 * @param asOf what happens later is not seen
 * @param level the security level of the system
 * @param operatorCapacityExceeded whether the operator cannot handle it alone; taken as known at the detection
 */
public record PreviewCase(
        Instant asOf,
        Instant detectedAt,
        Optional<Integer> level,
        SystemFacts system,
        ReporterFacts reporter,
        boolean operatorCapacityExceeded,
        Circumstances circumstances,
        Happened happened) {

    private static final int LOWEST_LEVEL = 1;
    private static final int HIGHEST_LEVEL = 5;

    /** When what happened, as far as it did. */
    public record Happened(
            Optional<Instant> noticeSentAt,
            Optional<Instant> initialReportSentAt,
            Optional<Instant> responseEndedAt,
            Optional<Instant> repairCompletedAt,
            Optional<Instant> patchedSeriousVulnerabilityAt) {}

    /**
     * Reads a case, strictly: only the two instants must be there, but whatever is there must be known and right.
     *
     * @throws InputInvalid with every fault
     */
    public static PreviewCase read(String json) {
        return Json.read(json, PreviewCase::of);
    }

    static PreviewCase of(Fields fields) {
        var system = fields.section("system");
        var facts = fields.section("facts");
        var read = new PreviewCase(
                fields.requiredInstant("asOf"),
                fields.requiredInstant("detectedAt"),
                system.number("level", LOWEST_LEVEL, HIGHEST_LEVEL),
                system(system),
                reporter(fields.section("reporter")),
                facts.flag("operatorCapacityExceeded"),
                circumstances(facts),
                happened(fields.section("happened")));
        fields.nothingElse();
        return read;
    }

    private static SystemFacts system(Fields fields) {
        var read = new SystemFacts(
                fields.flag("critical"),
                fields.word("managedBy", ManagedBy::fromString),
                fields.word("ownerKind", OwnerKind::fromString),
                fields.flag("inScopeNd331"),
                fields.text("sector"));
        fields.nothingElse();
        return read;
    }

    private static ReporterFacts reporter(Fields fields) {
        var read = new ReporterFacts(
                fields.flag("networkMember"),
                fields.flag("isp"),
                fields.flag("bank"),
                fields.flag("governmentOffice"),
                fields.word("province", Words::province));
        fields.nothingElse();
        return read;
    }

    private static Circumstances circumstances(Fields fields) {
        var personalData = fields.section("personalData");
        var read = new Circumstances(
                fields.flag("ownerCannotControl"),
                fields.flag("possiblySerious"),
                fields.words("effects", Effect::fromString),
                fields.flag("seriousNd331"),
                fields.flag("securitySigns"),
                fields.flag("seriousDisruption"),
                fields.flag("crimeEvidence"),
                new PrivacyEffects(personalData.flag("harmful"), personalData.flag("locationOrBiometric")));
        personalData.nothingElse();
        fields.nothingElse();
        return read;
    }

    private static Happened happened(Fields fields) {
        var read = new Happened(
                fields.instant("noticeSentAt"),
                fields.instant("initialReportSentAt"),
                fields.instant("responseEndedAt"),
                fields.instant("repairCompletedAt"),
                fields.instant("patchedSeriousVulnerabilityAt"));
        fields.nothingElse();
        return read;
    }
}
