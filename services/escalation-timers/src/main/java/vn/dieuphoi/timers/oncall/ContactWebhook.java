package vn.dieuphoi.timers.oncall;

import java.util.regex.Pattern;
import vn.dieuphoi.webhooks.WebhookAddress;

/**
 * Where a program of the body that is on call takes pages.
 *
 * @param url https; it may carry a secret of its own, so it is never logged
 * @param secret where the signing key is: <code>${NAME}</code>, a variable of the service's environment. The key itself
 *     is in no file and in no table.
 */
public record ContactWebhook(String url, String secret) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

    public ContactWebhook {
        WebhookAddress.fault(url).ifPresent(fault -> {
            throw new IllegalArgumentException("a webhook cannot go there: " + fault.code());
        });
        if (!REFERENCE.matcher(secret).matches()) {
            throw new IllegalArgumentException("the secret of a webhook is not named as ${VARIABLE}");
        }
    }

    /** The variable that holds the key. */
    public String variable() {
        var reference = REFERENCE.matcher(secret);
        return reference.matches() ? reference.group(1) : "";
    }

    /** Without the URL. */
    @Override
    public String toString() {
        return "ContactWebhook[variable=%s]".formatted(variable());
    }
}
