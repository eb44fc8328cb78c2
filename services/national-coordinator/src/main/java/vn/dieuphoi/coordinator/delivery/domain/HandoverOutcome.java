package vn.dieuphoi.coordinator.delivery.domain;

/** What became of one attempt to hand a mail over to the mail server. */
public sealed interface HandoverOutcome {

    /**
     * The server has it.
     *
     * @param reply of the server, word for word
     */
    record TakenOver(String reply) implements HandoverOutcome {}

    /**
     * The server will never take it (a 5xx reply).
     *
     * @param reply of the server, word for word
     */
    record Refused(String reply) implements HandoverOutcome {}

    /** The directory has no address to which it could be sent. */
    record Unaddressed() implements HandoverOutcome {}

    /** The server was away or asked to come back later: certainly nothing was handed over. */
    record NotHandedOver(String reason) implements HandoverOutcome {}

    /** The connection broke on the way: the server has it or has it not. */
    record Uncertain(String reason) implements HandoverOutcome {}
}
