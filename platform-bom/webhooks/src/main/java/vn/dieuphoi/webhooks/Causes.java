package vn.dieuphoi.webhooks;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Codes for why a receiver was not reached. */
final class Causes {
    private Causes() {}

    static String reason(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Causes::next)
                .flatMap(cause -> Stream.ofNullable(code(cause)))
                .findFirst()
                .orElse("connection-lost");
    }

    private static @Nullable Throwable next(@Nullable Throwable failure) {
        return failure == null ? null : failure.getCause();
    }

    private static @Nullable String code(@Nullable Throwable cause) {
        return switch (cause) {
            case SSLException refused -> "tls-failed";
            case ConnectTimeoutException silent -> "connect-failed";
            case ConnectException refused -> "connect-failed";
            case NoRouteToHostException nowhere -> "connect-failed";
            case ConnectionPoolTooBusyException full -> "busy";
            case null, default -> null;
        };
    }
}
