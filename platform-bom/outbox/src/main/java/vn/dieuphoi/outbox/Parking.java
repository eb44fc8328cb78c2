package vn.dieuphoi.outbox;

import java.util.Optional;

/**
 * Why a record is parked and what would release it.
 *
 * @param reason the kind
 * @param detail for a person; never a part of the payload
 * @param waitsFor the aggregate whose next event releases it
 */
record Parking(ParkedReason reason, String detail, Optional<String> waitsFor) {
    static Parking of(Throwable failure) {
        return switch (failure) {
            case NotYet early ->
                new Parking(
                        ParkedReason.NOT_YET,
                        early.getMessage(),
                        Optional.of(early.waitsFor().toString()));
            case IllegalArgumentException undecodable ->
                illegible(undecodable.getClass().getSimpleName());
            default -> new Parking(ParkedReason.FAILED, failure.getClass().getName(), Optional.empty());
        };
    }

    static Parking illegible(String detail) {
        return new Parking(ParkedReason.ILLEGIBLE, detail, Optional.empty());
    }

    static Parking gap(long last) {
        return new Parking(ParkedReason.GAP, "last applied is " + last, Optional.empty());
    }

    static Parking unknownType() {
        return new Parking(ParkedReason.UNKNOWN_TYPE, "the type is not known here", Optional.empty());
    }
}
