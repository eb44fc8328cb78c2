package vn.dieuphoi.timers.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.rulebook.Fulfilled;
import vn.dieuphoi.timers.deadline.domain.Deadline;
import vn.dieuphoi.timers.deadline.domain.Miss;
import vn.dieuphoi.timers.deadline.domain.Terms;
import vn.dieuphoi.timers.document.Documents;

/** A row of {@code deadline}: its terms and misses as documents, beside what is searched for. */
@Entity
@Table(name = "deadline")
class DeadlineRow {
    @Id
    UUID id = new UUID(0, 0);

    /** Counts the deadlines in the order of their setting; the database gives it. */
    @Column(insertable = false, updatable = false)
    long position;

    UUID incident = id;
    String state = "";

    @Column(name = "next_action_at")
    @Nullable
    Instant nextActionAt;

    /** By law or, where the law gives no number, by the internal target; none has both. */
    @Column(name = "ends_at")
    @Nullable
    Instant endsAt;

    String terms = "";
    String misses = "";

    @Column(name = "met_at")
    @Nullable
    Instant metAt;

    @Column(name = "met_by")
    @Nullable
    String metBy;

    static DeadlineRow of(Deadline deadline) {
        var row = new DeadlineRow();
        row.id = deadline.terms().id().value();
        row.incident = deadline.terms().incident().value();
        row.state = deadline.code();
        row.nextActionAt = deadline.nextActionAt().orElse(null);
        row.endsAt = deadline.terms().dueAt().or(deadline.terms()::targetAt).orElse(null);
        row.terms = Documents.write(deadline.terms());
        row.misses = Documents.write(deadline.misses());
        row.metAt = deadline.fulfilled().map(Fulfilled::at).orElse(null);
        row.metBy = deadline.fulfilled().map(Fulfilled::by).orElse(null);
        return row;
    }

    Deadline deadline() {
        return Deadline.of(
                Documents.read(terms, Terms.class),
                List.of(Documents.read(misses, Miss[].class)),
                metAt == null || metBy == null ? Optional.empty() : Optional.of(new Fulfilled(metAt, metBy)));
    }
}
