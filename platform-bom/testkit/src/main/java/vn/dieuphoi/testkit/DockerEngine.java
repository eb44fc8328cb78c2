package vn.dieuphoi.testkit;

import org.testcontainers.DockerClientFactory;

/** The engine as Testcontainers finds it. */
final class DockerEngine implements Engine {

    private static final DockerEngine INSTANCE = new DockerEngine();

    private final boolean answers = DockerClientFactory.instance().isDockerAvailable();

    private DockerEngine() {}

    /** The one of this JVM; called by name across class loaders. */
    static DockerEngine instance() {
        return INSTANCE;
    }

    @Override
    public boolean answers() {
        return answers;
    }
}
