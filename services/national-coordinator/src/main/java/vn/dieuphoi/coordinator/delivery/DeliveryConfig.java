package vn.dieuphoi.coordinator.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Settings of the deliveries, {@code coordinator.delivery.*}. */
@ConfigMapping(prefix = "coordinator.delivery")
interface DeliveryConfig {
    /** The mailbox from which deliveries come. */
    @WithDefault("dieu-phoi@dieuphoi.example")
    String sender();

    /**
     * Who is told of a role that nobody holds where the coordinator itself is not known or has no usable mailbox in the
     * directory: a mailbox that a person of the operator of this system reads every day.
     */
    @WithDefault("canh-bao@dieuphoi.example")
    String alarmAddress();

    /** Where the pages of cases are, with a slash at the end; the id of the case follows. */
    @WithDefault("http://127.0.0.1:${quarkus.http.port}/cases/")
    URI caseAddress();

    /** How long the dispatcher sleeps when nothing is due: the most by which it delays a delivery. */
    @WithDefault("PT0.1S")
    Duration poll();

    /** Mails that one replica has under way; eight for each connection, so that none idles while others are written down. */
    @WithDefault("64")
    int parallel();

    /** An attempt that takes longer is given up, its end unknown. */
    @WithDefault("PT30S")
    Duration limit();

    /** For how long an attempt, and writing down what became of it, keeps others away; a replica that dies holds its deliveries up for as long. */
    @WithDefault("PT40S")
    Duration lease();

    /** The pause after the first setback; it doubles with each. */
    @WithDefault("PT0.5S")
    Duration firstPause();

    /** The longest pause: how soon deliveries go on when a mail server comes back. */
    @WithDefault("PT15S")
    Duration longestPause();
}
