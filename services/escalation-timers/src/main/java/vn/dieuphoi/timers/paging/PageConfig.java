package vn.dieuphoi.timers.paging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Settings of the pages, {@code timers.page.*}. */
@ConfigMapping(prefix = "timers.page")
public interface PageConfig {
    /** The public address of this service, as it stands in the links of mails. */
    @WithDefault("http://localhost:${quarkus.http.port}")
    URI baseUrl();

    /** The sender of the mails. */
    @WithDefault("dieuphoi@dieuphoi.local")
    String sender();

    /** How long a called person has to answer before the next body up the chain is called. */
    @WithDefault("PT10M")
    Duration stepTimeout();

    /** How long a link is good for: a night and a morning. */
    @WithDefault("PT24H")
    Duration linkValidity();

    /** How long the mail server may take for one mail, whatever it does; shorter than the lease. */
    @WithDefault("PT10S")
    Duration sendLimit();

    /**
     * Mails that are sent at the same time, each on a connection of its own. They are taken up as many at a time as there
     * are places, so taking them up counts as well: at 50 pages in a second this is enough where that and the mail server
     * take 600 ms together, and still where they take 300 ms and the server hangs on half of the mails.
     */
    @WithDefault("32")
    int mailPlaces();

    /** Webhooks that are sent at the same time. Receivers are many and strange: a quarter may hang. */
    @WithDefault("32")
    int webhookPlaces();

    /** How long a sender may take before its page is sent again, under the same Message-ID. */
    @WithDefault("PT20S")
    Duration lease();

    /** The pause after the first failed attempt; it doubles with each. */
    @WithDefault("PT1S")
    Duration firstRetry();

    /** The longest pause between attempts; there is no last one. */
    @WithDefault("PT30S")
    Duration longestRetry();

    /** How long the loops sleep when nothing wakes them: the bound for rows that another process writes. */
    @WithDefault("PT0.5S")
    Duration poll();

    /** Escalations moved in one transaction. */
    @WithDefault("50")
    int batch();
}
