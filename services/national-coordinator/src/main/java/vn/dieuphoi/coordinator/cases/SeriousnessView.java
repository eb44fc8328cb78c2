package vn.dieuphoi.coordinator.cases;

import java.util.List;
import vn.dieuphoi.rulebook.Seriousness;

/**
 * The three-part test of QĐ05 Đ9 on what is known now; not the decision, which is a person's (QĐ05 Đ14.3).
 *
 * @param reasons one for each part, whether it holds or not
 */
record SeriousnessView(boolean serious, List<ReasonView> reasons) {

    /** A reason in both languages. */
    record ReasonView(String vi, String en) {}

    static SeriousnessView of(Seriousness found) {
        return new SeriousnessView(
                found.serious(),
                found.reasons().stream()
                        .map(reason -> new ReasonView(reason.vietnamese(), reason.english()))
                        .toList());
    }
}
