package vn.dieuphoi.timers.paging;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.SocketFactory;

/** Makes the socket of one connection and keeps hold of it, so that it can be closed while a thread waits on it. */
final class HeldSocket extends SocketFactory {
    private final AtomicReference<Socket> held = new AtomicReference<>(new Socket());

    /** The mail library asks for an unconnected socket, once. */
    @Override
    public Socket createSocket() {
        return held.get();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return hold(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return hold(new Socket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return hold(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return hold(new Socket(host, port, from, fromPort));
    }

    private Socket hold(Socket socket) {
        held.set(socket);
        return socket;
    }

    void close() throws IOException {
        held.get().close();
    }
}
