package vn.dieuphoi.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.dieuphoi.parts.FreePort;

/** Stands between a client and a server and makes the line between them as bad as a test needs it. */
public final class TcpProxy implements Line, AutoCloseable {

    private final InetSocketAddress server;
    private final int port = FreePort.next();
    private final Weather weather = new Weather();
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket listener;
    private volatile Thread accepting;

    private TcpProxy(InetSocketAddress server) {
        this.server = server;
        this.listener = listen();
    }

    /** A good line to a server on the loopback address. */
    public static TcpProxy to(int port) {
        return to(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** A good line to a server. */
    public static TcpProxy to(InetSocketAddress server) {
        return new TcpProxy(server);
    }

    /** Where clients connect, on the loopback address; the same for the proxy's whole life. */
    public int port() {
        return port;
    }

    @Override
    public void delay(Duration oneWay) {
        weather.delay(oneWay);
    }

    @Override
    public void pause() {
        weather.pause();
    }

    @Override
    public void resume() {
        weather.resume();
    }

    @Override
    public void cut() {
        connections.forEach(ProxiedConnection::reset);
    }

    @Override
    public synchronized void refuse() {
        try {
            listener.close();
            awaitNobodyAccepts();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        cut();
    }

    /** The system goes on listening until the thread that accepts has left its call. */
    private void awaitNobodyAccepts() {
        try {
            if (!accepting.join(Duration.ofSeconds(10))) {
                throw new IllegalStateException("port " + port + " is still listened on");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void accept() {
        if (listener.isClosed()) {
            listener = listen();
        }
    }

    /** Ends the line for good. */
    @Override
    public void close() {
        refuse();
        weather.resume();
    }

    private ServerSocket listen() {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            accepting = Thread.ofVirtual().name("tcp-proxy-" + port).start(() -> acceptFrom(socket));
            return socket;
        } catch (IOException taken) {
            throw new UncheckedIOException("port " + port + " cannot be listened on", taken);
        }
    }

    private void acceptFrom(ServerSocket socket) {
        while (true) {
            try {
                connect(socket.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        var connection = new ProxiedConnection(client, weather, connections::remove);
        var unused = connections.add(connection);
        connection.open(server);
        if (listener.isClosed()) {
            connection.reset();
        }
    }
}
