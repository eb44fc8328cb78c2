package vn.dieuphoi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Incident records of the VERIS community as notices. The victim becomes a fictional unit of its sector; only coded
 * fields are used, never the free text, which may name the real one. Detection is the instant of the import: the
 * record knows when it occurred, often only the year.
 */
final class VerisNotices {
    /** The first digits of the victim's NAICS industry, and the unit that stands for the sector. */
    private static final Map<String, String> UNITS = Map.of(
            "62", "veris-health",
            "92", "veris-government",
            "52", "veris-finance",
            "51", "veris-telecom",
            "61", "veris-education",
            "44", "veris-commerce",
            "45", "veris-commerce",
            "42", "veris-commerce");

    /** A notice and the user who sends it. */
    record Notice(String name, String user, ObjectNode body) {}

    private VerisNotices() {}

    /** Reads every JSON file of the folder, in the order of their names. */
    static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new StepFailed("no VERIS records can be read in " + folder);
        }
    }

    static Notice read(Path file, Instant importedAt) {
        try {
            JsonNode veris = Api.JSON.readTree(file.toFile());
            String unit = unit(veris.path("victim").path("industry").asText());
            ObjectNode body = Api.JSON.createObjectNode();
            body.put("description", describe(veris));
            body.put("detectedAt", importedAt.toString());
            body.put("occurred", occurred(veris.path("timeline").path("incident")));
            body.putObject("system").put("id", unit + "-portal");
            body.putObject("operator").put("organisation", unit);
            return new Notice(file.getFileName().toString(), unit, body);
        } catch (IOException unreadable) {
            throw new StepFailed("not a VERIS record: " + file + " (" + unreadable.getMessage() + ")");
        }
    }

    private static String unit(String industry) {
        return UNITS.getOrDefault(industry.substring(0, Math.min(2, industry.length())), "veris-other");
    }

    private static String describe(JsonNode veris) {
        List<String> parts = new ArrayList<>();
        veris.path("action")
                .properties()
                .forEach(action -> parts.add("%s: %s"
                        .formatted(
                                action.getKey(),
                                String.join(", ", words(action.getValue().path("variety"))))));
        String harmed =
                veris.path("attribute").propertyStream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
        return "Sự cố theo hồ sơ VERIS. Hành vi: %s. Thuộc tính bị ảnh hưởng: %s."
                .formatted(String.join("; ", parts), harmed);
    }

    private static String occurred(JsonNode when) {
        return Stream.of("year", "month", "day")
                .map(when::path)
                .takeWhile(JsonNode::isNumber)
                .map(number -> "%02d".formatted(number.asInt()))
                .collect(Collectors.joining("-"));
    }

    private static List<String> words(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
