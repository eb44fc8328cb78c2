package vn.dieuphoi.rulebook;

/** The words of the rulebook for what fulfils a duty. */
enum Act {
    SUBMISSION("submission"),
    ACKNOWLEDGEMENT("acknowledgement"),
    FORWARDING("forwarding"),
    /** A duty that lasts until the response ended. */
    RESPONSE_ENDED("response-end"),
    /** The platform does not see what fulfils the duty. */
    UNSEEN("unseen");

    private final String code;

    Act(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
