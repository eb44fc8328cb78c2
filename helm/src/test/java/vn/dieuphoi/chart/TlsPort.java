package vn.dieuphoi.chart;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A port that shakes hands, encrypted, with whoever trusts its certificate, and hangs up. */
final class TlsPort implements AutoCloseable {

    private final SSLServerSocket server;
    private final AtomicInteger trusted = new AtomicInteger();

    TlsPort(Certificate certificate) throws IOException {
        server =
                (SSLServerSocket) certificate.context().getServerSocketFactory().createServerSocket(0);
        Thread.ofVirtual().start(this::serve);
    }

    int number() {
        return server.getLocalPort();
    }

    /** How many clients trusted it so far. */
    int trusted() {
        return trusted.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var client = (SSLSocket) server.accept()) {
                client.startHandshake();
                // Only a client that trusts the certificate goes on to speak.
                if (client.getInputStream().read() >= 0) {
                    trusted.incrementAndGet();
                }
            } catch (IOException refused) {
                Thread.yield();
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
