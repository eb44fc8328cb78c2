package vn.dieuphoi.timers.oncall;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Settings of the on-call contacts, {@code timers.oncall.*}. */
@ConfigMapping(prefix = "timers.oncall")
public interface OnCallConfig {
    /** A YAML file of contacts, read at the start; an organisation in it replaces what is kept of it. */
    Optional<Path> seed();

    /** Keys of webhooks by the name of their variable, for where a process has no environment of its own. */
    Map<String, String> secrets();
}
