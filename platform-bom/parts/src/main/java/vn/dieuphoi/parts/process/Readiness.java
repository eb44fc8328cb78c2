package vn.dieuphoi.parts.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a process answers, and tells a process that died from one that is only slow. */
public final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();

    private Readiness() {}

    /**
     * Starts the process and returns when {@code ready} holds.
     *
     * @throws ProcessFailed when the process ends first, or the limit passes; it does not run any more then
     */
    public static OwnProcess start(Launch launch, Duration limit, BooleanSupplier ready) {
        var started = OwnProcess.start(launch);
        try {
            await(started, limit, ready);
            return started;
        } catch (RuntimeException failed) {
            started.kill();
            throw failed;
        }
    }

    private static void await(OwnProcess process, Duration limit, BooleanSupplier ready) {
        var end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new ProcessFailed(process.launch(), "it ended with exit code " + process.exitCode());
            }
            if (System.nanoTime() > end) {
                throw new ProcessFailed(process.launch(), "it did not answer within " + limit.toSeconds() + " s");
            }
            pause(process.launch().name());
        }
    }

    /** Whether something listens on this port of the loopback address. */
    public static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Whether a GET of this address is answered with 200. */
    public static boolean answers(URI address) {
        try {
            var request = HttpRequest.newBuilder(address).timeout(ANSWER).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new Interrupted(address.toString(), interrupted);
        }
    }

    private static void pause(String name) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            throw new Interrupted(name, interrupted);
        }
    }
}
