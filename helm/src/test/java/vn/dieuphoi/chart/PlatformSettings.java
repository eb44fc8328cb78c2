package vn.dieuphoi.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The settings that Quarkus and Kafka define, from their own descriptions of themselves. */
final class PlatformSettings {

    private static final String DESCRIPTION = "META-INF/quarkus-config-doc/quarkus-config-model.json";

    private PlatformSettings() {}

    /** Those that count when a service starts; what Quarkus fixes at build time is of no use in a chart. */
    static Set<String> all() {
        var properties = new HashSet<String>();
        descriptions()
                .forEach(description -> description.findParents("phase").stream()
                        .filter(item -> item.path("phase").asText().equals("RUN_TIME"))
                        .map(item -> item.path("path").path("property").asText())
                        .forEach(properties::add));
        Stream.of(ConsumerConfig.configNames(), ProducerConfig.configNames())
                .flatMap(Set::stream)
                .forEach(name -> properties.add("kafka." + name));
        return properties;
    }

    private static Stream<JsonNode> descriptions() {
        var mapper = new ObjectMapper();
        return PlatformSettings.class.getClassLoader().resources(DESCRIPTION).map(place -> {
            try {
                return mapper.readTree(place);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
