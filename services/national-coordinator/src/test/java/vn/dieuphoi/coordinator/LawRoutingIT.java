package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dieuphoi.coordinator.CaseClient.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.CaseOpened;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.contracts.law.OwnerKind;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;

/** Every set of rules is on: the acts of 2026 and the letters of 2024 have recipients and carriers of their own. */
@QuarkusTest
@TestProfile(LawRoutingIT.EverySet.class)
@WithTestResource(RealInfrastructure.class)
class LawRoutingIT {
    /** As a deployment has it that switches nothing off. */
    public static final class EverySet implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("coordinator.cases.without-sets", "");
        }
    }

    @Test
    void carriesTheNoticeToThePoliceForTheOperatorAndForTheOwner() {
        var found = OFFICER.awaitSent(Told.notice(Sample.notice()), 8);

        assertThat(found.<Map<String, Object>>getList("deliveries"))
                .filteredOn(delivery -> delivery.get("organisation").equals("cong-an-19"))
                .extracting(delivery -> delivery.get("leg"), delivery -> delivery.get("roles"), LawRoutingIT::rule)
                .containsExactlyInAnyOrder(
                        tuple("operator", List.of("cyber-security-force"), "E02"),
                        tuple("owner", List.of("cyber-security-force"), "B01"));
    }

    @Test
    void tellsTheClocksWhatTheLawAsksAboutSystemAndOperator() {
        var id = Told.notice(Sample.notice());
        try (var cases = TopicProbe.on(Topic.CASE)) {
            var opened = (CaseOpened) cases.awaitFirst(
                            record -> record.key().equals(id.toString()) && record.event() instanceof CaseOpened)
                    .event();
            assertThat(opened.traits()).hasValueSatisfying(traits -> {
                assertThat(traits.managedBy()).contains(ManagedBy.CIVIL);
                assertThat(traits.ownerKind()).contains(OwnerKind.PROVINCE);
                assertThat(traits.inScopeNd331()).isTrue();
                assertThat(traits.sector()).contains("health");
            });
            assertThat(opened.reporter())
                    .hasValueSatisfying(
                            reporter -> assertThat(reporter.province()).contains("19"));
        }
    }

    private static Object rule(Map<String, Object> delivery) {
        return ((Map<?, ?>) delivery.get("rule")).get("id");
    }
}
