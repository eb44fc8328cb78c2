package vn.dieuphoi.lessons.lesson.domain;

import vn.dieuphoi.contracts.events.Tlp;

/** How far a lesson reaches among those who are logged in. The coordinator of its case reads it in any case. */
public enum Audience {
    /** Nobody else. */
    COORDINATOR,
    /** Those who had a part in the case. */
    PARTIES,
    /** Every member of the network. */
    NETWORK;

    /** The audience of a TLP 2.0 label. RED is for persons that are named one by one, and here nobody is. */
    static Audience of(Tlp tlp) {
        return switch (tlp) {
            case RED -> COORDINATOR;
            case AMBER_STRICT, AMBER -> PARTIES;
            case GREEN, CLEAR -> NETWORK;
        };
    }

    boolean includes(Reader reader, Origin origin) {
        return switch (this) {
            case COORDINATOR -> false;
            case PARTIES -> origin.parties().contains(reader.organisation());
            case NETWORK -> true;
        };
    }
}
