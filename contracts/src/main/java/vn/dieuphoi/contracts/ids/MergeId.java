package vn.dieuphoi.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One merger, split or other succession of bodies or systems; all records that it wrote carry it. */
public record MergeId(String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MergeId {
        Slug.check(MergeId.class, value);
    }

    /** A new one; later ones sort behind it. */
    public static MergeId next() {
        return new MergeId("merge-" + Ids.next());
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
