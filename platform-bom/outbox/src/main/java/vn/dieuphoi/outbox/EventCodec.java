package vn.dieuphoi.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.EventTypes;

/** Events to bytes and back: JSON, instants as ISO-8601, absent values left out, unknown fields ignored. */
final class EventCodec {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private EventCodec() {}

    static byte[] encode(Event event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("event cannot be written: " + event.aggregate(), impossible);
        }
    }

    /** Fails with {@link IllegalArgumentException} when the bytes are not an event of that type. */
    static Event decode(Class<? extends Event> type, byte[] payload) {
        try {
            return JSON.readValue(payload, type);
        } catch (JsonProcessingException undecodable) {
            throw new IllegalArgumentException(
                    "not a " + EventTypes.of(type).name() + ": " + undecodable.getOriginalMessage(), undecodable);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
