package vn.dieuphoi.rulebook;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.contracts.law.OwnerKind;

/** What the condition of a recurring rule may ask; what is not known is false, 0 or the empty text. */
public enum CalendarFact implements Asked<Regular> {
    ORGANISATION_KIND("organisation.kind", Type.TEXT, of(body -> word(body.kind(), OwnerKind::code))),
    ORGANISATION_MANAGED_BY("organisation.managedBy", Type.TEXT, of(body -> word(body.managedBy(), ManagedBy::code))),
    ORGANISATION_NETWORK_MEMBER("organisation.networkMember", Type.TRUTH, of(OrganisationProfile::networkMember)),
    ORGANISATION_GOVERNMENT_OFFICE(
            "organisation.governmentOffice", Type.TRUTH, of(OrganisationProfile::governmentOffice)),
    ORGANISATION_PROVINCE(
            "organisation.province", Type.TEXT, of(body -> body.province().orElse(""))),
    SYSTEM_LEVEL(
            "system.level",
            Type.WHOLE_NUMBER,
            regular -> regular.system().map(of -> (long) of.level()).orElse(0L)),
    SYSTEM_CRITICAL("system.critical", Type.TRUTH, system(SystemProfile::critical)),
    SYSTEM_MANAGED_BY(
            "system.managedBy",
            Type.TEXT,
            regular -> word(regular.system().flatMap(SystemProfile::managedBy), ManagedBy::code)),
    SYSTEM_IN_SCOPE_ND331("system.inScopeNd331", Type.TRUTH, system(SystemProfile::inScopeNd331)),
    SYSTEM_UNDER_CONSTRUCTION("system.underConstruction", Type.TRUTH, system(SystemProfile::underConstruction));

    private final String code;
    private final Type type;
    // Lambdas without state: they are as immutable as the enum.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Regular, Object> value;

    CalendarFact(String code, Type type, Function<Regular, Object> value) {
        this.code = code;
        this.type = type;
        this.value = value;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Type type() {
        return type;
    }

    @Override
    public Object in(Regular subject) {
        return value.apply(subject);
    }

    private static Function<Regular, Object> of(Function<OrganisationProfile, Object> value) {
        return regular -> value.apply(regular.organisation());
    }

    private static Function<Regular, Object> system(Predicate<SystemProfile> truth) {
        return regular -> regular.system().filter(truth).isPresent();
    }

    private static <E> String word(Optional<E> known, Function<E, String> code) {
        return known.map(code).orElse("");
    }
}
