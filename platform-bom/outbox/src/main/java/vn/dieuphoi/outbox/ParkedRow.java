package vn.dieuphoi.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code parked}, read only: all writes are statements of the store. */
@Entity
@Table(name = "parked")
class ParkedRow {
    @Id
    long id;

    String topic = "";

    @Column(name = "kafka_part")
    int partition;

    @Column(name = "kafka_offset")
    long offset;

    @Column(name = "record_key")
    @Nullable
    String recordKey;

    String source = "";
    String aggregate = "";

    @Nullable
    Long version;

    String type = "";

    @Nullable
    Instant time;

    byte @Nullable [] payload;

    String reason = "";
}
