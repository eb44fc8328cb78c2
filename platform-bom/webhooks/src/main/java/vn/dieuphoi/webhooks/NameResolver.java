package vn.dieuphoi.webhooks;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.util.List;

/** Finds the addresses of a name. */
interface NameResolver {
    /** All of them; none, or a failure, when there are none. It must not block. */
    Uni<List<InetAddress>> resolve(String name);
}
