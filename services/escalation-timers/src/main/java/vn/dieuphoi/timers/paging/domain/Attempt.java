package vn.dieuphoi.timers.paging.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * How one attempt to send a page ended, for the delivery log.
 *
 * @param number counts from 1
 * @param result taken, refused or away
 * @param reason a code of the channel such as {@code smtp-451} or {@code http-503}; never an address or a text of others
 */
public record Attempt(int number, Instant at, String result, Optional<String> reason) {}
