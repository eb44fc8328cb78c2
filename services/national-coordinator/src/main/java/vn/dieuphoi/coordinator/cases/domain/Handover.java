package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;

/**
 * The end of the attempts to hand a delivery over to the mail server.
 *
 * @param attempts how often the mail was, or may have been, handed over; more than one is a resend
 * @param answer of the mail server, word for word, or why nothing could be sent
 */
public record Handover(Instant at, int attempts, String answer) {}
