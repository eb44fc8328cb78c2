package vn.dieuphoi.testkit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One client's connection through a {@link TcpProxy}: two directions, each with bytes under way. */
final class ProxiedConnection {

    private static final int PIECE = 16 * 1024;
    private static final int PIECES_UNDER_WAY = 256;

    private final Socket client;
    private final Socket server = new Socket();
    private final Weather weather;
    private final Consumer<ProxiedConnection> whenOver;
    private final AtomicInteger directionsOpen = new AtomicInteger(2);

    private record Piece(ByteBuffer bytes, long arrivalNanos) {
        boolean isEnd() {
            return !bytes.hasRemaining();
        }
    }

    ProxiedConnection(Socket client, Weather weather, Consumer<ProxiedConnection> whenOver) {
        this.client = client;
        this.weather = weather;
        this.whenOver = whenOver;
    }

    void open(InetSocketAddress address) {
        try {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            server.connect(address);
            carry(client, server);
            carry(server, client);
        } catch (IOException serverIsAway) {
            reset();
        }
    }

    void reset() {
        for (var end : new Socket[] {client, server}) {
            try {
                end.setSoLinger(true, 0);
                end.close();
            } catch (IOException closedAlready) {
                continue;
            }
        }
        whenOver.accept(this);
    }

    private void carry(Socket from, Socket to) {
        var underWay = new ArrayBlockingQueue<Piece>(PIECES_UNDER_WAY);
        start(() -> take(from, underWay));
        start(() -> deliver(underWay, to));
    }

    private void take(Socket from, BlockingQueue<Piece> underWay) throws IOException, InterruptedException {
        var buffer = new byte[PIECE];
        int length;
        do {
            length = Math.max(0, from.getInputStream().read(buffer));
            underWay.put(new Piece(ByteBuffer.wrap(buffer.clone(), 0, length), weather.arrivalNanos()));
        } while (length > 0);
    }

    private void deliver(BlockingQueue<Piece> underWay, Socket to) throws IOException, InterruptedException {
        for (var piece = underWay.take(); !piece.isEnd(); piece = underWay.take()) {
            TimeUnit.NANOSECONDS.sleep(piece.arrivalNanos() - System.nanoTime());
            weather.awaitNoPause();
            to.getOutputStream().write(piece.bytes().array(), 0, piece.bytes().limit());
        }
        to.shutdownOutput();
        if (directionsOpen.decrementAndGet() == 0) {
            close();
        }
    }

    private void close() throws IOException {
        client.close();
        server.close();
        whenOver.accept(this);
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private void start(Step step) {
        var unused = Thread.ofVirtual().start(() -> {
            try {
                step.run();
            } catch (IOException broken) {
                reset();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
