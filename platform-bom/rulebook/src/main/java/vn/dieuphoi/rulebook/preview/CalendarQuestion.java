package vn.dieuphoi.rulebook.preview;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.contracts.law.OwnerKind;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.rulebook.LegalTime;
import vn.dieuphoi.rulebook.OrganisationProfile;
import vn.dieuphoi.rulebook.Span;
import vn.dieuphoi.rulebook.SystemProfile;

/** Of whom, and for when, the dated duties are asked. */
public record CalendarQuestion(OrganisationProfile organisation, List<SystemProfile> systems, Span span) {

    /** What a body is that does not say which parts it plays. */
    private static final Set<Role> USUAL = Set.of(Role.OPERATOR, Role.OWNER);

    private static final Span NO_SPAN = new Span(Instant.EPOCH, Instant.EPOCH);

    public CalendarQuestion {
        systems = List.copyOf(systems);
    }

    /**
     * Reads a question, strictly.
     *
     * @throws InputInvalid with every fault
     */
    public static CalendarQuestion read(String json) {
        return Json.read(json, CalendarQuestion::of);
    }

    static CalendarQuestion of(Fields fields) {
        var systems = new ArrayList<SystemProfile>();
        for (var system : fields.sections("systems")) {
            systems.add(system(system));
        }
        if (!fields.has("organisation")) {
            fields.note("organisation", "is missing");
        }
        var read = new CalendarQuestion(organisation(fields.section("organisation")), systems, span(fields));
        fields.nothingElse();
        return read;
    }

    private static OrganisationProfile organisation(Fields fields) {
        var roles = new LinkedHashSet<>(fields.words("roles", Role::fromString));
        var read = new OrganisationProfile(
                fields.text("id").orElse(""),
                roles.isEmpty() ? USUAL : roles,
                fields.word("kind", OwnerKind::fromString),
                fields.word("managedBy", ManagedBy::fromString),
                fields.flag("networkMember"),
                fields.flag("governmentOffice"),
                fields.word("province", Words::province),
                fields.instant("contactPointChangedAt"));
        fields.nothingElse();
        return read;
    }

    private static SystemProfile system(Fields fields) {
        if (!fields.has("id")) {
            fields.note("id", "is missing");
        }
        var read = new SystemProfile(
                fields.text("id").orElse(""),
                fields.number("level", 1, 5).orElse(0),
                fields.flag("critical"),
                fields.word("managedBy", ManagedBy::fromString),
                fields.flag("inScopeNd331"),
                fields.flag("underConstruction"));
        fields.nothingElse();
        return read;
    }

    /** Days, both counted whole, or instants. */
    private static Span span(Fields fields) {
        var from = end(fields, "from", false);
        var to = end(fields, "to", true);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            fields.note("to", "is before from");
            return NO_SPAN;
        }
        return from.isPresent() && to.isPresent() ? new Span(from.get(), to.get()) : NO_SPAN;
    }

    private static Optional<Instant> end(Fields fields, String name, boolean last) {
        if (!fields.has(name)) {
            fields.note(name, "is missing");
        }
        return fields.word(name, text -> instant(text, last));
    }

    private static Instant instant(String text, boolean last) {
        try {
            if (text.contains("T")) {
                return OffsetDateTime.parse(text).toInstant();
            }
            var day = LocalDate.parse(text);
            // "Before a day" falls due at its first instant, so the end of the last day belongs to the span.
            return (last ? day.plusDays(1) : day).atStartOfDay(LegalTime.ZONE).toInstant();
        } catch (DateTimeException neither) {
            throw new IllegalArgumentException(
                    "\"%s\" is neither a day, such as 2026-12-31, nor an instant with its offset".formatted(text),
                    neither);
        }
    }
}
