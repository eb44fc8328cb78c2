package vn.dieuphoi.timers.paging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.PageId;
import vn.dieuphoi.timers.document.Documents;
import vn.dieuphoi.timers.oncall.domain.Channel;
import vn.dieuphoi.timers.paging.domain.Attempt;
import vn.dieuphoi.timers.paging.domain.Attempts;
import vn.dieuphoi.timers.paging.domain.EscalationId;
import vn.dieuphoi.timers.paging.domain.Page;

/** A row of {@code page}. */
@Entity
@Table(name = "page")
class PageRow {
    @Id
    UUID id = new UUID(0, 0);

    /** Counts the pages in the order of their making; the database gives it. */
    @Column(insertable = false, updatable = false)
    long position;

    UUID escalation = id;
    UUID deadline = id;
    UUID incident = id;
    int step;
    String organisation = "";
    String channel = "";
    String state = "";
    int attempts;

    /** The ends of the latest attempts. */
    String log = "";

    @Column(name = "next_attempt_at")
    @Nullable
    Instant nextAttemptAt;

    @Column(name = "sent_at")
    @Nullable
    Instant sentAt;

    @Column(name = "acknowledged_at")
    @Nullable
    Instant acknowledgedAt;

    @Nullable
    String failure;

    static PageRow of(Page page) {
        var row = new PageRow();
        row.head(page.heading());
        row.state = page.code();
        row.attempts = page.attempts().count();
        row.log = Documents.write(page.attempts().latest());
        switch (page) {
            case Page.Pending pending -> row.nextAttemptAt = pending.nextAttemptAt();
            case Page.Sent sent -> row.sentAt = sent.sentAt();
            case Page.Acknowledged taken -> row.taken(taken);
            case Page.Failed failed -> row.failure = failed.reason();
            case Page.Withdrawn nothingMore -> {}
        }
        return row;
    }

    private void head(Page.Heading heading) {
        id = heading.id().value();
        escalation = heading.escalation().value();
        deadline = heading.deadline().value();
        incident = heading.incident().value();
        step = heading.step();
        organisation = heading.organisation().value();
        channel = heading.channel().code();
    }

    private void taken(Page.Acknowledged taken) {
        sentAt = taken.sentAt().orElse(null);
        acknowledgedAt = taken.acknowledgedAt();
    }

    Page page() {
        return switch (state) {
            case "pending" -> pending();
            case "sent" -> new Page.Sent(heading(), tried(), known(sentAt));
            case "acknowledged" ->
                new Page.Acknowledged(heading(), tried(), Optional.ofNullable(sentAt), known(acknowledgedAt));
            case "failed" -> new Page.Failed(heading(), tried(), known(failure));
            case "withdrawn" -> new Page.Withdrawn(heading(), tried());
            default -> throw new IllegalStateException("page %s has the state %s".formatted(id, state));
        };
    }

    Page.Pending pending() {
        return new Page.Pending(heading(), tried(), known(nextAttemptAt));
    }

    private Page.Heading heading() {
        return new Page.Heading(
                new PageId(id),
                new EscalationId(escalation),
                new DeadlineId(deadline),
                new IncidentId(incident),
                step,
                new OrganisationId(organisation),
                Channel.of(channel));
    }

    private Attempts tried() {
        return new Attempts(attempts, List.of(Documents.read(log, Attempt[].class)));
    }

    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value, "a page lacks what its state has");
    }
}
