package vn.dieuphoi.outbox;

import vn.dieuphoi.contracts.events.Aggregate;

/**
 * A listener's answer to an event that cannot be applied before something else is known here. The record is parked
 * and applied in the transaction that brings what it waits for.
 */
public class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Aggregate waitsFor;

    /** Says which aggregate has to be heard of first. */
    public NotYet(Aggregate waitsFor) {
        super("waits for " + waitsFor, null, false, false);
        this.waitsFor = waitsFor;
    }

    /** The aggregate whose next event releases the record. */
    public Aggregate waitsFor() {
        return waitsFor;
    }
}
