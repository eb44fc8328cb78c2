package vn.dieuphoi.coordinator.delivery.domain;

/**
 * A mail in plain text.
 *
 * @param messageId the same in every repetition, with its angle brackets
 * @param to one mailbox
 */
public record Mail(String messageId, String to, String subject, String text) {

    /** Without what is in it. */
    @Override
    public String toString() {
        return "Mail[messageId=%s]".formatted(messageId);
    }
}
