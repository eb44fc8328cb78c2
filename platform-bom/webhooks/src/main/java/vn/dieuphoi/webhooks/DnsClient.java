package vn.dieuphoi.webhooks;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.resolver.ResolvedAddressTypes;
import io.netty.resolver.dns.DnsNameResolver;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;

/**
 * Asks the machine's name servers without holding a thread meanwhile: a name whose own server hangs delays no other
 * name. Names are absolute; a search domain never leads to a neighbour inside a cluster.
 */
@ApplicationScoped
class DnsClient implements NameResolver {
    private static final int LONGEST_MEMORY_SECONDS = 30;
    private static final int MOST_QUERIES = 8;

    private final EventLoopGroup loop = new NioEventLoopGroup(1, new DefaultThreadFactory("webhook-names", true));
    private final DnsNameResolver resolver;

    DnsClient(WebhookConfig config) {
        this.resolver = new DnsNameResolverBuilder(loop.next())
                .datagramChannelType(NioDatagramChannel.class)
                .socketChannelType(NioSocketChannel.class)
                .resolvedAddressTypes(ResolvedAddressTypes.IPV4_PREFERRED)
                // the IPv6 addresses are vetted too, so they are waited for
                .completeOncePreferredResolved(false)
                .searchDomains(List.of())
                .ttl(0, LONGEST_MEMORY_SECONDS)
                .negativeTtl(0)
                .queryTimeoutMillis(config.resolveLimit().toMillis() / 2)
                .maxQueriesPerResolve(MOST_QUERIES)
                .build();
    }

    @Override
    public Uni<List<InetAddress>> resolve(String name) {
        return Uni.createFrom()
                .emitter(emitter -> resolver.resolveAll(name).addListener(found -> {
                    if (found.isSuccess()) {
                        @SuppressWarnings("unchecked") // the listener's type leaves out what the call promises
                        var addresses = (List<InetAddress>) found.getNow();
                        emitter.complete(addresses);
                    } else {
                        emitter.fail(found.cause());
                    }
                }));
    }

    @PreDestroy
    void stop() {
        resolver.close();
        var unused = loop.shutdownGracefully();
    }
}
