package vn.dieuphoi.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.events.Topic;

/** A record that has come through a channel, and the message that has to be acknowledged for it. */
record Arrival(Incoming incoming, Message<byte[]> message) {

    static Arrival of(Topic topic, Message<byte[]> message) {
        @SuppressWarnings("unchecked") // every channel has keys of text and values of bytes
        ConsumerRecord<String, byte[]> consumed = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow(() -> new IllegalArgumentException("not from the broker: a message on " + topic))
                .getRecord();
        return new Arrival(Incoming.read(topic, consumed), message);
    }

    /** Tells the channel that the record needs no more attention; a failure ends the channel. */
    Uni<Void> settled(@Nullable Throwable failure) {
        CompletionStage<Void> told = failure == null ? message.ack() : message.nack(failure);
        return Uni.createFrom().completionStage(told);
    }
}
