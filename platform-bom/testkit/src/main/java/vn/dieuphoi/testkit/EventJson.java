package vn.dieuphoi.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import vn.dieuphoi.contracts.events.Event;

/** Events as JSON, written and read without the code under test. */
final class EventJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventJson() {}

    static String write(Event event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException unwritable) {
            throw new AssertionError("event cannot be written: " + event, unwritable);
        }
    }

    static Event read(Class<? extends Event> type, String json) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException undecodable) {
            throw new AssertionError("not a " + type.getSimpleName() + ": " + json, undecodable);
        }
    }
}
