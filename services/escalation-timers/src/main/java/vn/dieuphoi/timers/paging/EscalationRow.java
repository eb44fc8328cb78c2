package vn.dieuphoi.timers.paging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.timers.document.Documents;
import vn.dieuphoi.timers.paging.domain.Alarm;
import vn.dieuphoi.timers.paging.domain.Escalation;

/** A row of {@code escalation}. */
@Entity
@Table(name = "escalation")
class EscalationRow {
    @Id
    UUID id = new UUID(0, 0);

    UUID deadline = id;
    String alarm = "";
    int step;

    @Column(name = "next_action_at")
    @Nullable
    Instant nextActionAt;

    @Nullable
    String ending;

    static EscalationRow of(Escalation escalation) {
        var row = new EscalationRow();
        row.id = escalation.id().value();
        row.deadline = escalation.alarm().deadline().value();
        row.alarm = Documents.write(escalation.alarm());
        row.step = escalation.step();
        row.nextActionAt = escalation.nextActionAt().orElse(null);
        row.ending = escalation instanceof Escalation.Ended ended ? ended.why().name() : null;
        return row;
    }

    Escalation escalation() {
        return ending == null ? calling() : new Escalation.Ended(alarm(), step, Escalation.Ending.valueOf(ending));
    }

    Escalation.Calling calling() {
        return new Escalation.Calling(alarm(), step, Optional.ofNullable(nextActionAt));
    }

    private Alarm alarm() {
        return Documents.read(alarm, Alarm.class);
    }
}
