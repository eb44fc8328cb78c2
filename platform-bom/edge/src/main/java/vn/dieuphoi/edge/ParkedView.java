package vn.dieuphoi.edge;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dieuphoi.outbox.ParkedCount;
import vn.dieuphoi.outbox.ParkedNote;
import vn.dieuphoi.outbox.ParkedReason;

/** The parked records as clients see them. */
@Schema(description = "Records that wait, oldest first. Their payload is not told.")
public record ParkedView(
        @Schema(description = "Of all pages.", minimum = "0")
        long records,

        @Schema(description = "Since when the oldest waits.")
        Optional<Instant> oldest,

        List<ParkedCountView> counts,
        List<ParkedRecordView> items,

        @Schema(description = "The cursor of the following page, where there is more.")
        Optional<String> next) {

    /** How many wait for one reason on one topic. */
    public record ParkedCountView(String reason, String topic, long records, Instant oldest) {}

    /** One that waits. */
    public record ParkedRecordView(
            @Schema(enumeration = {"gap", "not-yet", "unknown-type", "illegible", "failed"})
            String reason,

            String detail,
            String topic,
            int partition,
            long offset,
            String source,
            String aggregate,

            @Schema(description = "Absent in an envelope that cannot be read.")
            Optional<Long> version,

            String type,
            Instant parkedAt,
            int attempts,

            @Schema(description = "The aggregate whose next event releases it.")
            Optional<String> waitsFor) {}

    static ParkedView of(List<ParkedCount> counts, Page<ParkedNote> page) {
        return new ParkedView(
                counts.stream().mapToLong(ParkedCount::records).sum(),
                counts.stream().map(ParkedCount::oldest).min(Instant::compareTo),
                counts.stream().map(ParkedView::view).toList(),
                page.items().stream().map(ParkedView::view).toList(),
                page.next());
    }

    private static ParkedCountView view(ParkedCount count) {
        return new ParkedCountView(code(count.reason()), count.topic().topicName(), count.records(), count.oldest());
    }

    private static ParkedRecordView view(ParkedNote note) {
        return new ParkedRecordView(
                code(note.reason()),
                note.detail(),
                note.place().topic().topicName(),
                note.place().partition(),
                note.place().offset(),
                note.envelope().source(),
                note.envelope().aggregate(),
                note.envelope().version(),
                note.envelope().type(),
                note.tries().parkedAt(),
                note.tries().attempts(),
                note.tries().waitsFor());
    }

    private static String code(ParkedReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
