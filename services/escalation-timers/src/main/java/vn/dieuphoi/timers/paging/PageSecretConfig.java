package vn.dieuphoi.timers.paging;

import io.smallrye.config.ConfigMapping;

/** The secret of the links, {@code dieuphoi.page.*}; from the environment, never from a file of this repository. */
@ConfigMapping(prefix = "dieuphoi.page")
public interface PageSecretConfig {
    /** At least 32 bytes. Changing it kills the links that are out. */
    String secret();
}
