package vn.dieuphoi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Counts, for one case, the deliveries that the law asks for against those that there are. The recipients are worked
 * out here from the parties, not taken from the deliveries; a delivery counts only when its mail arrived.
 */
final class Reckoning {
    /**
     * Whom the operator's notice goes to (A01, E02), whom the specialised unit tells in turn (A07), and whom the owner has
     * to tell (B01, B05, E03): for an incident of today in a civil system.
     */
    private static final Map<String, List<String>> LEGS = Map.of(
            "operator",
                    List.of(
                            "owner",
                            "specialised-unit",
                            "responsible-member",
                            "national-coordinator",
                            "cyber-security-force"),
            "specialised-unit", List.of("operator", "owner", "national-coordinator"),
            "owner", List.of("cyber-security-force"));

    private final JsonNode incidentCase;
    private final Predicate<JsonNode> arrived;
    private final Set<String> reached = new HashSet<>();
    private int missing;
    private int doubled;

    private Reckoning(JsonNode incidentCase, Predicate<JsonNode> arrived) {
        this.incidentCase = incidentCase;
        this.arrived = arrived;
    }

    /** Reckons the deliveries of the case's notice. */
    static Reckoning of(JsonNode incidentCase, Map<String, Long> mails) {
        Reckoning reckoning = new Reckoning(incidentCase, delivery -> isAmong(mails.keySet(), delivery));
        reckoning.missing = incidentCase.path("unresolved").size();
        LEGS.forEach(reckoning::count);
        return reckoning;
    }

    /** The same by the mail server's replies that the coordinator keeps. Roles that nobody holds are nobody's loss. */
    static Reckoning ofProofs(JsonNode incidentCase) {
        Reckoning reckoning = new Reckoning(incidentCase, Reckoning::isProved);
        LEGS.forEach(reckoning::count);
        return reckoning;
    }

    int missing() {
        return missing;
    }

    int doubled() {
        return doubled;
    }

    /** How many organisations have it. */
    int reached() {
        return reached.size();
    }

    /** How many of them have confirmed receipt. */
    int acknowledged() {
        return (int) elements(incidentCase.path("deliveries"))
                .filter(delivery -> delivery.path("state").asText().equals("acknowledged"))
                .map(delivery -> delivery.path("organisation").asText())
                .distinct()
                .count();
    }

    boolean isSound() {
        return missing == 0 && doubled == 0;
    }

    private void count(String leg, List<String> roles) {
        String notice = notice();
        Map<String, Long> found = elements(incidentCase.path("deliveries"))
                .filter(delivery -> delivery.path("leg").asText().equals(leg))
                .filter(delivery -> delivery.path("submission").asText().equals(notice))
                .filter(arrived)
                .collect(Collectors.groupingBy(
                        delivery -> delivery.path("organisation").asText(), Collectors.counting()));
        Set<String> wanted = organisations(leg, roles);
        reached.addAll(found.keySet());
        missing += (int) wanted.stream().filter(one -> !found.containsKey(one)).count();
        doubled += found.values().stream()
                .mapToInt(copies -> copies.intValue() - 1)
                .sum();
        doubled += (int)
                found.keySet().stream().filter(one -> !wanted.contains(one)).count();
    }

    private Set<String> organisations(String leg, List<String> roles) {
        Set<String> wanted = new HashSet<>();
        roles.stream()
                .map(role -> incidentCase.path("parties").path(role).path("id").asText())
                .filter(organisation -> !organisation.isEmpty())
                .forEach(wanted::add);
        wanted.remove(incidentCase.path("parties").path(leg).path("id").asText());
        return wanted;
    }

    private String notice() {
        return elements(incidentCase.path("submissions"))
                .filter(submission -> submission.path("kind").asText().equals("notice"))
                .map(submission -> submission.path("id").asText())
                .findFirst()
                .orElse("");
    }

    private static boolean isAmong(Set<String> messageIds, JsonNode delivery) {
        String id = delivery.path("id").asText();
        return messageIds.stream().anyMatch(messageId -> messageId.contains(id));
    }

    private static boolean isProved(JsonNode delivery) {
        return Set.of("sent", "acknowledged").contains(delivery.path("state").asText())
                && delivery.path("proof").isTextual();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
