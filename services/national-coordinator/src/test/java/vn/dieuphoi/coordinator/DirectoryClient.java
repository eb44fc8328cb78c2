package vn.dieuphoi.coordinator;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.rulebook.LegalTime;
import vn.dieuphoi.testkit.TestTokens;

/** A client of the directory, with the token of somebody. */
record DirectoryClient(String token) {
    static final DirectoryClient ADMINISTRATOR = of(Sample.COORDINATOR, "directory-administrator");

    static DirectoryClient of(OrganisationId organisation, String... roles) {
        return new DirectoryClient(TestTokens.of(organisation, "somebody", roles));
    }

    static LocalDate today() {
        return LegalTime.dayOf(Instant.now());
    }

    /** An id that no other test has. */
    static String newId(String kind) {
        return kind + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    RequestSpecification request() {
        return RestAssured.given().auth().oauth2(token).header("Accept-Language", "en");
    }

    Response get(String path) {
        return request().get("/v1/" + path);
    }

    /** A creation, with a key of its own. */
    Response create(String path, String body) {
        return create(path, UUID.randomUUID().toString(), body);
    }

    Response create(String path, String key, String body) {
        return request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/" + path);
    }

    /** A change of the record as it is now. */
    Response change(String record, String how, String body) {
        return change(record, how, get(record).header("ETag"), body);
    }

    Response change(String record, String how, String ifMatch, String body) {
        return request()
                .header("If-Match", ifMatch)
                .contentType("application/json")
                .body(body)
                .post("/v1/" + record + "/" + how);
    }

    /** Registers a body that has been there since 2020; gives its id. */
    String registered(String kind, String fields) {
        var id = newId(kind);
        create("organisations", """
                {"id": "%s", "validFrom": "2020-01-01", "name": "Cơ quan %s", "nameEn": "Body %s", "kind": "%s",
                 "email": "truc-ban@%s.example"%s}""".formatted(id, id, id, kind, id, fields))
                .then()
                .statusCode(201);
        return id;
    }

    /** Registers a system that has been there since 2020; gives its id. */
    String registeredSystem(String owner, String operator, String fields) {
        var id = newId("he-thong");
        create("systems", """
                {"id": "%s", "validFrom": "2020-01-01", "name": "Hệ thống %s", "level": 3, "owner": "%s",
                 "operator": "%s"%s}""".formatted(id, id, owner, operator, fields)).then().statusCode(201);
        return id;
    }
}
