package vn.dieuphoi.testkit.house.planted.offending;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

final class Subscriber {

    String await(Uni<String> uni) {
        return uni.await().indefinitely();
    }

    CompletableFuture<String> subscribe(Uni<String> uni) {
        Function<Uni<String>, CompletableFuture<String>> byReference = Uni::subscribeAsCompletionStage;
        return byReference.apply(uni);
    }
}
