package vn.dieuphoi.coordinator.directory.domain;

/** Why the directory refuses to record something. */
public enum FaultCode {
    /** History is never rewritten: what is past stays as it was recorded. */
    IN_THE_PAST("in-the-past"),
    /** The record does not yet hold on that day. */
    BEFORE_ITS_BEGINNING("before-its-beginning"),
    /** The body or system has come to its end by then. */
    ENDED("ended"),
    /** There is a record with this id, now or in the past; ids are never given twice. */
    ID_TAKEN("id-taken"),
    /** The directory has no such body or system. */
    UNKNOWN("unknown"),
    /** It is in the directory but not there on that day. */
    NOT_THERE_ON_THAT_DAY("not-there-on-that-day"),
    /** A body would be above itself. */
    ABOVE_ITSELF("above-itself"),
    /** A body or system cannot succeed itself, nor be named twice. */
    NAMED_TWICE("named-twice"),
    /** A delegation goes to a body below the owner (NĐ331 Đ4.3). */
    NOT_BELOW_THE_OWNER("not-below-the-owner"),
    /** A delegation is of systems that the body owns. */
    NOT_THE_OWNER("not-the-owner"),
    /** A period must end after it begins. */
    ENDS_BEFORE_IT_BEGINS("ends-before-it-begins");

    private final String code;

    FaultCode(String code) {
        this.code = code;
    }

    /** The word for programs. */
    public String code() {
        return code;
    }
}
