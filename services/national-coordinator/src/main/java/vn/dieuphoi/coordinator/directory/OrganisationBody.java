package vn.dieuphoi.coordinator.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.MemberProfile;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.RoleHolder;
import vn.dieuphoi.contracts.events.Specialists;
import vn.dieuphoi.contracts.events.UnitContact;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.edge.RequestFields;

/** Reads what is to hold of an organisation. Contacts are of units; what is personal has no field. */
final class OrganisationBody {
    private static final int MOST = 100;

    private final RequestFields fields;
    private final Optional<LocalDate> day;
    private final Optional<String> name;
    private final Optional<String> nameEn;
    private final Optional<String> kind;
    private final Optional<String> email;
    private final List<Role> roles;
    private final List<RoleHolder> holders;
    private final Optional<MemberProfile> profile;

    private OrganisationBody(RequestFields fields, String dayName) {
        this.fields = fields;
        this.day = fields.required(dayName).value(LocalDate::parse);
        this.name = fields.required("name").line(Bodies.LINE);
        this.nameEn = fields.required("nameEn").line(Bodies.LINE);
        this.kind = fields.required("kind").value(Bodies::word);
        this.email = fields.optional("email").value(Bodies::mailbox);
        this.roles = fields.optional("roles").values(MOST, Role::fromString);
        this.holders = fields.optional("holders").objects(MOST).stream()
                .flatMap(holder -> holder(holder).stream())
                .toList();
        this.profile = profile(fields.optional("profile").object());
    }

    /**
     * Reads it.
     *
     * @param day the name of the field that holds its first day
     * @throws vn.dieuphoi.edge.ProblemException with status 400 and everything wrong with the body
     */
    static OrganisationPeriod read(RequestFields fields, String day) {
        return new OrganisationBody(fields, day).period();
    }

    private OrganisationPeriod period() {
        var parent = organisation("parent");
        var specialisedUnit = organisation("specialisedUnit");
        var responsibleMember = organisation("responsibleMember");
        var province = fields.optional("province").line(Bodies.LINE);
        var provinceCode = fields.optional("provinceCode").value(Bodies::provinceCode);
        var sector = fields.optional("sector").line(Bodies.LINE);
        fields.throwIfInvalid();
        return new OrganisationPeriod(
                day.orElseThrow(),
                Optional.empty(),
                name.orElseThrow(),
                nameEn.orElseThrow(),
                kind.orElseThrow(),
                parent,
                province,
                specialisedUnit,
                responsibleMember,
                email,
                roles,
                provinceCode,
                sector,
                profile,
                Optional.of(holders).filter(some -> !some.isEmpty()),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<OrganisationId> organisation(String field) {
        return fields.optional(field).value(OrganisationId::new);
    }

    private static Optional<RoleHolder> holder(RequestFields holder) {
        var role = holder.required("role").enumeration(Role.class);
        var organisation = holder.required("organisation").value(OrganisationId::new);
        return role.flatMap(held -> organisation.map(by -> new RoleHolder(held, by)));
    }

    private static Optional<MemberProfile> profile(RequestFields profile) {
        var read = new MemberProfile(
                profile.optional("memberCode").line(Bodies.LINE),
                profile.optional("membership").value(Bodies::word),
                profile.optional("address").line(Bodies.LINE),
                profile.optional("website").line(Bodies.LINE),
                contact(profile.optional("intake").object()),
                contact(profile.optional("contactPoint").object()),
                profile.optional("capability").text(Bodies.TEXT),
                specialists(profile.optional("specialists").object()));
        return profile.present() ? Optional.of(read) : Optional.empty();
    }

    private static Optional<UnitContact> contact(RequestFields contact) {
        var read = new UnitContact(
                contact.optional("address").line(Bodies.LINE),
                contact.optional("telephone").line(Bodies.LINE),
                contact.optional("fax").line(Bodies.LINE),
                contact.optional("email").value(Bodies::mailbox));
        return contact.present() ? Optional.of(read) : Optional.empty();
    }

    private static Optional<Specialists> specialists(RequestFields specialists) {
        var management = count(specialists, "management");
        var defence = count(specialists, "defence");
        var protection = count(specialists, "protection");
        var assessment = count(specialists, "assessment");
        return specialists.present()
                ? Optional.of(new Specialists(management, defence, protection, assessment))
                : Optional.empty();
    }

    private static int count(RequestFields specialists, String group) {
        return specialists.required(group).integer(0, Integer.MAX_VALUE).orElse(0);
    }
}
