package vn.dieuphoi.outbox;

import java.time.Instant;
import vn.dieuphoi.contracts.events.Aggregate;
import vn.dieuphoi.contracts.events.Event;

/**
 * An event as a listener gets it, exactly once in effect and in the order of its aggregate.
 *
 * @param event the decoded event
 * @param source the CloudEvents source, such as {@code /dieuphoi/incident-intake}
 * @param aggregate the unit of order
 * @param sequence its dense version within source and aggregate, from 1
 * @param time when it happened, by the publisher's clock
 */
public record Received(Event event, String source, Aggregate aggregate, long sequence, Instant time) {}
