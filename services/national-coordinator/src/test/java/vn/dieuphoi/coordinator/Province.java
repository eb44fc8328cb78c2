package vn.dieuphoi.coordinator;

import static vn.dieuphoi.coordinator.DirectoryClient.ADMINISTRATOR;
import static vn.dieuphoi.coordinator.DirectoryClient.today;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;

/** A province with its department, a hospital below it and the hospital's system. */
record Province(String committee, String department, String hospital, String system) {

    static Province registered() {
        var committee = ADMINISTRATOR.registered("ubnd", ", \"parent\": \"chinh-phu\"");
        var department = ADMINISTRATOR.registered("so", ", \"parent\": \"%s\"".formatted(committee));
        var hospital = ADMINISTRATOR.registered("benh-vien", ", \"parent\": \"%s\"".formatted(committee));
        var province =
                new Province(committee, department, hospital, ADMINISTRATOR.registeredSystem(committee, hospital, ""));
        province.gives(department);
        return province;
    }

    /** From today on, this body is the specialised unit of the province. */
    void gives(String unit) {
        ADMINISTRATOR
                .change("organisations/" + committee, "amendments", """
                        {"effectiveOn": "%s", "name": "Ủy ban %s", "nameEn": "Committee", "kind": "ubnd",
                         "parent": "chinh-phu", "specialisedUnit": "%s", "responsibleMember": "%s",
                         "email": "truc-ban@%s.example"}""".formatted(
                                today(), committee, unit, unit, committee))
                .then()
                .statusCode(200);
    }

    /** From today on, committee and department are one with those of another. */
    void mergedInto(Province into) {
        ADMINISTRATOR
                .create("mergers", """
                        {"effectiveOn": "%s", "document": "202/2025/QH15", "mergeId": "sap-nhap-%s",
                         "parts": [{"from": ["%s"], "into": "%s"}, {"from": ["%s"], "into": "%s"}]}""".formatted(
                                today(), committee, committee, into.committee(), department, into.department()))
                .then()
                .statusCode(201);
    }

    Sample.Notice notice() {
        return new Sample.Notice(
                IncidentId.next(),
                new OrganisationId(hospital),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                false,
                Optional.of(new SystemId(system)),
                Optional.empty());
    }
}
