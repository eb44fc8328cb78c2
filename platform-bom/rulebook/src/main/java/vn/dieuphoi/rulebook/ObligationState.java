package vn.dieuphoi.rulebook;

import java.time.Instant;

/** How a duty stands, seen from an instant. Only a statutory end can make it late or missed. */
public sealed interface ObligationState {

    /** The word in data: running, met, met-late or missed. */
    String code();

    /** Not fulfilled yet, and no statutory end has passed. */
    record Running() implements ObligationState {

        @Override
        public String code() {
            return "running";
        }
    }

    /** Fulfilled: in time, or where the law gives no number. */
    record Met(Instant at) implements ObligationState {

        @Override
        public String code() {
            return "met";
        }
    }

    /** Fulfilled after the statutory end. */
    record MetLate(Instant at) implements ObligationState {

        @Override
        public String code() {
            return "met-late";
        }
    }

    /**
     * Not fulfilled when the statutory end came.
     *
     * @param since the statutory end
     */
    record Missed(Instant since) implements ObligationState {

        @Override
        public String code() {
            return "missed";
        }
    }
}
