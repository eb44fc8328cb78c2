package vn.dieuphoi.intake.incident.domain;

import java.time.Instant;
import vn.dieuphoi.contracts.ids.Sha256;

/**
 * What the reporter gets for a submission.
 *
 * @param number unique among all receipts, as {@code TB-2026-000017}
 * @param sha256 of the bytes as received
 * @param receivedAt the server's instant of receipt, in microseconds
 */
public record Receipt(String number, Sha256 sha256, Instant receivedAt) {}
