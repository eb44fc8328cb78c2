package vn.dieuphoi.webhooks;

import java.time.Duration;

/** Settings for tests: short limits, so that a receiver that hangs does not hold the test up. */
record Settings(boolean loopbackAllowed, Duration limit, int together) implements WebhookConfig {
    static Settings local() {
        return new Settings(true, Duration.ofSeconds(1), 16);
    }

    static Settings production() {
        return new Settings(false, Duration.ofSeconds(1), 16);
    }

    @Override
    public Duration connectLimit() {
        return Duration.ofMillis(500);
    }

    @Override
    public Duration resolveLimit() {
        return Duration.ofMillis(300);
    }

    @Override
    public int perHost() {
        return 4;
    }

    @Override
    public int answerBytes() {
        return 4_096;
    }
}
