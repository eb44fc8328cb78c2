package vn.dieuphoi.coordinator.directory;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import vn.dieuphoi.outbox.UnitOfWork;

/**
 * Brings the directory to what the seed file says, at every start. It waits for the result, against the rule of the
 * house: no event may be taken in before the directory is there, or a case would be opened without its parties.
 */
@ApplicationScoped
class DirectorySeed {
    private static final Logger LOG = Logger.getLogger(DirectorySeed.class);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** After the clock, which takes 1, and before the listeners, which start at the priority of libraries. */
    private static final int BEFORE_LISTENERS = 10;

    private final DirectoryConfig config;
    private final DirectoryJson json;
    private final DirectoryHandler handler;
    private final UnitOfWork unitOfWork;

    DirectorySeed(DirectoryConfig config, DirectoryJson json, DirectoryHandler handler, UnitOfWork unitOfWork) {
        this.config = config;
        this.json = json;
        this.handler = handler;
        this.unitOfWork = unitOfWork;
    }

    void start(@Observes @Priority(BEFORE_LISTENERS) StartupEvent started) {
        config.seed().ifPresent(files -> files.forEach(file -> seed(json.seed(file))));
    }

    private void seed(DirectoryJson.Seed seed) {
        int recorded = unitOfWork.run(work -> handler.seed(work, seed)).await().atMost(LIMIT);
        LOG.infof("The directory is seeded. records=%d", recorded);
    }
}
