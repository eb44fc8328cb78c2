package vn.dieuphoi.coordinator;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import vn.dieuphoi.contracts.ids.OrganisationId;

/** A client of a system's response plans and assessments, with the token of somebody. */
record PreparednessClient(DirectoryClient caller) {
    static final PreparednessClient OWNER = of(Sample.PROVINCE, "reporter");
    static final PreparednessClient OPERATOR = of(Sample.HOSPITAL, "reporter");
    static final PreparednessClient OFFICER = of(Sample.COORDINATOR, "national-coordinator");

    static PreparednessClient of(OrganisationId organisation, String... roles) {
        return new PreparednessClient(DirectoryClient.of(organisation, roles));
    }

    Response record(String system, String what, String body) {
        return record(system, what, body, UUID.randomUUID().toString());
    }

    Response record(String system, String what, String body, String key) {
        return caller.create("systems/%s/%s".formatted(system, what), key, body);
    }

    Response list(String system, String what) {
        return caller.get("systems/%s/%s".formatted(system, what));
    }

    /** A plan with, or without, the part that no plan may lack. */
    static String plan(String approvedBy, String approvedOn, boolean complete) {
        return """
                {"title": "Phương án ứng cứu sự cố", "number": "12/PA", "approvedBy": "%s", "approvedOn": "%s",
                 "sections": ["general", "scenarios"%s]}""".formatted(approvedBy, approvedOn, complete ? ", \"priority-to-run\"" : "");
    }

    static String assessment(String assessor, String assessedOn, String occasion) {
        return """
                {"assessor": "%s", "assessedOn": "%s", "occasion": "%s", "outcome": "Đạt", "reference": "31/BC"}""".formatted(assessor, assessedOn, occasion);
    }

    /** Everybody who has nothing to do with the hospital's system, each for another reason. */
    static List<PreparednessClient> strangers() {
        return List.of(
                of(Sample.DEPARTMENT, "reporter"),
                of(Sample.FORMER_COORDINATOR, "national-coordinator"),
                of(Sample.COORDINATOR, "reporter"),
                of(Sample.BANK, "reporter", "national-coordinator"),
                of(Sample.UNKNOWN, "reporter"));
    }
}
