package vn.dieuphoi.lessons.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import vn.dieuphoi.contracts.events.Aggregate;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.EventTypes;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;

/** The table of events that lessons are drawn from. They are kept as JSON apart from that of HTTP. */
@ApplicationScoped
class CaseFileStore {
    private static final String KEEP = """
            insert into heard_event (aggregate, position, type, event)
            select * from unnest($1::text[], $2::bigint[], $3::text[], $4::text[])
            on conflict (aggregate, position) do update set type = excluded.type, event = excluded.event
            """;
    private static final String FIND = """
            select type, event from heard_event where aggregate = any(:aggregates) order by aggregate, position
            """;
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    /** An event, and its place among those of its aggregate. */
    record Placed(Event event, long position) {}

    /** Keeps events, each at a place of its own; what stands there is replaced. */
    Uni<Void> keep(Work work, List<Placed> events) {
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.update(
                                work,
                                KEEP,
                                all(events, placed -> placed.event().aggregate().toString(), String[]::new),
                                all(events, Placed::position, Long[]::new),
                                all(
                                        events,
                                        placed -> EventTypes.of(placed.event()).name(),
                                        String[]::new),
                                all(events, placed -> write(placed.event()), String[]::new))
                        .replaceWithVoid();
    }

    private static <T> Object all(List<Placed> events, Function<Placed, T> value, IntFunction<T[]> array) {
        return events.stream().map(value).toArray(array);
    }

    Uni<Void> forget(Work work) {
        return work.session()
                .createNativeQuery("delete from heard_event")
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The events of these aggregates, those of each in order. */
    Uni<List<Event>> find(Work work, Set<Aggregate> aggregates) {
        return work.session()
                .createNativeQuery(FIND, Object[].class)
                .setParameter(
                        "aggregates",
                        aggregates.stream().map(Aggregate::toString).toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream().map(CaseFileStore::read).toList());
    }

    private static String write(Event event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event cannot be written: " + event.aggregate(), impossible);
        }
    }

    private static Event read(Object[] row) {
        var type = EventTypes.named((String) row[0]).orElseThrow();
        try {
            return JSON.readValue((String) row[1], type.event());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a kept event is damaged: " + type.name(), damaged);
        }
    }
}
