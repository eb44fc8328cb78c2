package vn.dieuphoi.outbox;

import java.time.Instant;
import vn.dieuphoi.contracts.events.Topic;

/** How many records of a topic are parked for one reason, and since when the oldest. */
public record ParkedCount(ParkedReason reason, Topic topic, long records, Instant oldest) {}
