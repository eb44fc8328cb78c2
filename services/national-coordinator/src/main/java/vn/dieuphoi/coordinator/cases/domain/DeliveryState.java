package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;

/** How far a delivery has come. That the recipient has read it is another fact: an {@link Acknowledgement}. */
public sealed interface DeliveryState {

    /** The word in data. */
    String code();

    /** How often a mail was, or may have been, handed over. */
    int attempts();

    /** It waits to be handed over, however long the mail server is away. */
    record Pending(int attempts) implements DeliveryState {

        @Override
        public String code() {
            return "pending";
        }

        /** The mail server took it over. */
        Sent sent(Handover handover) {
            return new Sent(handover.at(), handover.attempts(), handover.answer());
        }

        /** It is given up; a person must reach the recipient another way. */
        Failed failed(Handover handover) {
            return new Failed(handover.at(), handover.attempts(), handover.answer());
        }
    }

    /**
     * The recipient's mail server has it.
     *
     * @param proof the mail server's reply, word for word
     */
    record Sent(Instant at, int attempts, String proof) implements DeliveryState {

        @Override
        public String code() {
            return "sent";
        }
    }

    /**
     * The mail server refused it for good, or there was no address to send it to.
     *
     * @param reason what the mail server said
     */
    record Failed(Instant at, int attempts, String reason) implements DeliveryState {

        @Override
        public String code() {
            return "failed";
        }
    }
}
