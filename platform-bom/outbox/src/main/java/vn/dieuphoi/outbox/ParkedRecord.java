package vn.dieuphoi.outbox;

/**
 * A record that waits, with its raw bytes.
 *
 * @param id of the parked row
 * @param reason why it waits
 * @param incoming the record as it came
 */
record ParkedRecord(long id, ParkedReason reason, Incoming incoming) {}
