package vn.dieuphoi.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.events.Topic;

/** A record that has come through a channel with others, and the message of all of them, to be acknowledged as one. */
record Arrival(Incoming incoming, Load load) {

    /** What came at once. */
    static final class Load {
        private final Message<List<byte[]>> message;
        private final AtomicInteger unsettled;

        private Load(Message<List<byte[]>> message, int records) {
            this.message = message;
            this.unsettled = new AtomicInteger(records);
        }

        /** Tells the channel when the last needs no more attention; a failure ends the channel. */
        private Uni<Void> settled(@Nullable Throwable failure) {
            if (failure == null && unsettled.decrementAndGet() > 0) {
                return Uni.createFrom().voidItem();
            }
            CompletionStage<Void> told = failure == null ? message.ack() : message.nack(failure);
            return Uni.createFrom().completionStage(told);
        }
    }

    static List<Arrival> of(Topic topic, Message<List<byte[]>> message) {
        @SuppressWarnings("unchecked") // every channel has keys of text and values of bytes
        ConsumerRecords<String, byte[]> consumed = message.getMetadata(IncomingKafkaRecordBatchMetadata.class)
                .orElseThrow(() -> new IllegalArgumentException("not from the broker: a message on " + topic))
                .getRecords();
        Load load = new Load(message, consumed.count());
        List<Arrival> arrivals = new ArrayList<>(consumed.count());
        consumed.forEach(one -> arrivals.add(new Arrival(Incoming.read(topic, one), load)));
        return arrivals;
    }

    Uni<Void> settled(@Nullable Throwable failure) {
        return load.settled(failure);
    }
}
