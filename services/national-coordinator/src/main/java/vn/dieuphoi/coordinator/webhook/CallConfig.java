package vn.dieuphoi.coordinator.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Settings of the webhooks, {@code coordinator.webhook.*}. */
@ConfigMapping(prefix = "coordinator.webhook")
interface CallConfig {
    /** Where the pages of cases are, with a slash at the end; the id of the case follows. */
    @WithDefault("${coordinator.delivery.case-address:http://127.0.0.1:${quarkus.http.port}/cases/}")
    URI caseAddress();

    /** Endpoints that one organisation may have. */
    @WithDefault("5")
    int mostEndpoints();

    /** How long the dispatcher sleeps when nothing is due: the most by which it delays a call. */
    @WithDefault("PT0.2S")
    Duration poll();

    /** Pauses after failed attempts, as Standard Webhooks recommends; after the last a call is given up. */
    @WithDefault("PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT14H,PT20H,PT24H")
    List<Duration> pauses();

    /** How long an endpoint is left alone after its first failure; it doubles with each. */
    @WithDefault("PT5S")
    Duration shortestRest();

    /** The longest an endpoint is left alone: how soon its calls go on when it comes back. */
    @WithDefault("PT5M")
    Duration longestRest();

    /** A call older than this is given up, even if a dead endpoint's queue never let its turn come. */
    @WithDefault("P5D")
    Duration patience();

    /** Calls to one endpoint at the same time, of all replicas together. */
    @WithDefault("4")
    int perEndpoint();

    /** Calls of one replica at the same time, to endpoints that work. They hold no thread. */
    @WithDefault("128")
    int healthy();

    /** The same, to endpoints whose last call failed: places of their own, so that they take none from the others. */
    @WithDefault("32")
    int troubled();

    /** For how long an attempt keeps others away; longer than an attempt can take. */
    @WithDefault("PT25S")
    Duration lease();

    /** For how long calls are signed with the earlier secret too after a new one was made. */
    @WithDefault("PT24H")
    Duration earlierSecret();

    /** For how long the log of a call that ended is kept. */
    @WithDefault("P30D")
    Duration retention();

    /** How often old calls are looked for. */
    @WithDefault("PT1M")
    Duration sweep();
}
