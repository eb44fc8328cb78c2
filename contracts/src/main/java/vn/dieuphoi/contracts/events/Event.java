package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Something that happened in one service and that others may act on. Instants are UTC; an absent optional field is
 * omitted in JSON; readers ignore fields that they do not know.
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public interface Event {

    /** What it happened to: the unit within which events keep their order. */
    Aggregate aggregate();

    /** The key of the Kafka record: what has the same key lies in the same partition. */
    String key();
}
