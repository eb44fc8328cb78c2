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

    /** From the columns in the order of the store's select. */
    static ParkedRow of(Object[] columns) {
        var row = new ParkedRow();
        row.id = (Long) columns[0];
        row.topic = (String) columns[1];
        row.partition = (Integer) columns[2];
        row.offset = (Long) columns[3];
        row.recordKey = (String) columns[4];
        row.source = (String) columns[5];
        row.aggregate = (String) columns[6];
        row.version = (Long) columns[7];
        row.type = (String) columns[8];
        row.time = (Instant) columns[9];
        row.payload = (byte[]) columns[10];
        row.reason = (String) columns[11];
        return row;
    }
}
