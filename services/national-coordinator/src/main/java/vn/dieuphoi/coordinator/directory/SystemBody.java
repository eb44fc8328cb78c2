package vn.dieuphoi.coordinator.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.Providers;
import vn.dieuphoi.contracts.events.SystemPeriod;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.edge.RequestFields;

/** Reads what is to hold of an information system. */
final class SystemBody {
    private static final int MOST = 100;

    private final RequestFields fields;
    private final Optional<LocalDate> day;
    private final Optional<String> name;
    private final Optional<Integer> level;
    private final Optional<Boolean> critical;
    private final Optional<OrganisationId> owner;
    private final Optional<OrganisationId> operator;
    private final List<String> domains;
    private final List<String> addresses;

    private SystemBody(RequestFields fields, String dayName) {
        this.fields = fields;
        this.day = fields.required(dayName).value(LocalDate::parse);
        this.name = fields.required("name").line(Bodies.LINE);
        this.level = fields.required("level").integer(1, 5);
        this.critical = fields.optional("critical").bool();
        this.owner = fields.required("owner").value(OrganisationId::new);
        this.operator = fields.required("operator").value(OrganisationId::new);
        this.domains = fields.optional("domains").values(MOST, Bodies::domain);
        this.addresses = fields.optional("addresses").values(MOST, Bodies::address);
    }

    /**
     * Reads it.
     *
     * @param day the name of the field that holds its first day
     * @throws vn.dieuphoi.edge.ProblemException with status 400 and everything wrong with the body
     */
    static SystemPeriod read(RequestFields fields, String day) {
        return new SystemBody(fields, day).period();
    }

    private SystemPeriod period() {
        var managedBy = fields.optional("managedBy").enumeration(ManagedBy.class);
        var inScope = fields.optional("inScopeNd331").bool();
        var sector = fields.optional("sector").line(Bodies.LINE);
        var furtherOperators = fields.optional("furtherOperators").values(MOST, OrganisationId::new);
        var leadOperator = fields.optional("leadOperator").value(OrganisationId::new);
        var providers = providers(fields.optional("providers").object());
        fields.throwIfInvalid();
        return new SystemPeriod(
                day.orElseThrow(),
                Optional.empty(),
                name.orElseThrow(),
                level.orElseThrow(),
                critical.orElse(false),
                owner.orElseThrow(),
                operator.orElseThrow(),
                domains,
                addresses,
                managedBy,
                inScope,
                sector,
                Optional.of(furtherOperators).filter(some -> !some.isEmpty()),
                leadOperator,
                providers,
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Providers> providers(RequestFields providers) {
        var read = new Providers(
                providers.optional("security").values(MOST, OrganisationId::new),
                providers.optional("connectivity").values(MOST, OrganisationId::new),
                providers.optional("hosting").values(MOST, OrganisationId::new));
        return providers.present() ? Optional.of(read) : Optional.empty();
    }
}
