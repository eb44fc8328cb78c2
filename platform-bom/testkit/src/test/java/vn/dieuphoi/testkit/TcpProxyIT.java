package vn.dieuphoi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyIT {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final int PATIENCE_MILLIS = 5_000;

    private ServerSocket echo;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 50, HERE);
        var unused = Thread.ofVirtual().start(this::echoEverything);
        proxy = TcpProxy.to(echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    private void echoEverything() {
        while (true) {
            try {
                var client = echo.accept();
                var unused = Thread.ofVirtual().start(() -> echo(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void echo(Socket client) {
        try (client) {
            var copied = client.getInputStream().transferTo(client.getOutputStream());
            assertThat(copied).isNotNegative();
        } catch (IOException reset) {
            return;
        }
    }

    private Socket connected() throws IOException {
        var socket = new Socket(HERE, proxy.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static int echoOf(Socket socket, int sent) throws IOException {
        socket.getOutputStream().write(sent);
        return socket.getInputStream().read();
    }

    @Test
    void carriesMegabytesAndTheEndBothWays() throws IOException {
        var sent = new byte[3_000_000];
        Arrays.fill(sent, (byte) 7);
        try (var socket = connected()) {
            var unused = Thread.ofVirtual().start(() -> sendAndEnd(socket, sent));
            assertThat(socket.getInputStream().readAllBytes()).isEqualTo(sent);
        }
    }

    private static void sendAndEnd(Socket socket, byte[] sent) {
        try {
            socket.getOutputStream().write(sent);
            socket.shutdownOutput();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void delaysEachDirection() throws IOException {
        proxy.delay(Duration.ofMillis(100));
        try (var socket = connected()) {
            var before = System.nanoTime();
            assertThat(echoOf(socket, 1)).isEqualTo(1);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    @Test
    void holdsBytesBackUntilResumed() throws IOException {
        try (var socket = connected()) {
            proxy.pause();
            socket.setSoTimeout(200);
            assertThatThrownBy(() -> echoOf(socket, 1)).isInstanceOf(SocketTimeoutException.class);
            proxy.resume();
            socket.setSoTimeout(PATIENCE_MILLIS);
            assertThat(socket.getInputStream().read()).isEqualTo(1);
        }
    }

    @Test
    void resetsConnectionsAndTakesNewOnes() throws IOException {
        try (var socket = connected()) {
            assertThat(echoOf(socket, 1)).isEqualTo(1);
            proxy.cut();
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        try (var socket = connected()) {
            assertThat(echoOf(socket, 2)).isEqualTo(2);
        }
    }

    @Test
    void refusesUntilAcceptingAgainOnTheSamePort() throws IOException {
        proxy.refuse();
        assertThatThrownBy(this::connected).isInstanceOf(ConnectException.class);
        proxy.accept();
        try (var socket = connected()) {
            assertThat(echoOf(socket, 3)).isEqualTo(3);
        }
    }

    @Test
    void resetsClientWhenServerIsAway() throws IOException {
        var port = echo.getLocalPort();
        echo.close();
        // The thread that accepts lets go of the port a little later.
        await().untilAsserted(() ->
                assertThatThrownBy(() -> new Socket(HERE, port).close()).isInstanceOf(ConnectException.class));
        try (var socket = connected()) {
            assertThatThrownBy(() -> echoOf(socket, 1)).isInstanceOf(SocketException.class);
        }
    }
}
