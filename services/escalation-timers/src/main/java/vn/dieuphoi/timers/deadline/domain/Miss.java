package vn.dieuphoi.timers.deadline.domain;

import java.time.Instant;
import vn.dieuphoi.contracts.law.DueKind;

/**
 * An end that passed while the duty was not fulfilled.
 *
 * @param dueAt when it passed
 * @param firedAt when the platform noticed
 */
public record Miss(DueKind which, Instant dueAt, Instant firedAt) {}
