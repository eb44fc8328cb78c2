package vn.dieuphoi.rulebook;

/** The words of the rulebook for what fulfils a duty. */
enum Act {
    SUBMISSION("submission"),
    ACKNOWLEDGEMENT("acknowledgement"),
    FORWARDING("forwarding");

    private final String code;

    Act(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
