package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import java.util.List;
import vn.dieuphoi.coordinator.cases.domain.Decision;
import vn.dieuphoi.outbox.Work;

/** Hears of every decision in the transaction that enters it: who tells outsiders of cases in another way. */
public interface CaseWitness {
    /** What was decided, with the cases as they are now. What it writes stands or falls with the decisions. */
    Uni<Void> hear(Work work, List<Decision> decided);
}
