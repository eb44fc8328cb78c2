package vn.dieuphoi.testkit.house.planted.offending;

import io.smallrye.reactive.messaging.MutinyEmitter;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

record Publisher(Emitter<String> emitter, MutinyEmitter<String> mutiny, Producer<String, String> producer) {

    @Outgoing("side-door")
    String sideDoor() {
        return "out";
    }
}
