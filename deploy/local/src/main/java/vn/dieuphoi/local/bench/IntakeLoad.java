package vn.dieuphoi.local.bench;

import java.net.URI;

/** A client that hands in notices. */
final class IntakeLoad implements Clients.Client {
    private static final int CREATED = 201;

    private final Wire wire;
    private final NoticeRequests requests;

    IntakeLoad(URI server, NoticeRequests requests) {
        this.wire = Wire.to(server);
        this.requests = requests;
    }

    @Override
    public boolean act() {
        return wire.exchange(requests.next().text()).status() == CREATED;
    }

    @Override
    public void close() {
        wire.close();
    }
}
