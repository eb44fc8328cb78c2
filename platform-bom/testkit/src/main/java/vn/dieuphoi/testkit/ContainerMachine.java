package vn.dieuphoi.testkit;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotModifiedException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.testcontainers.containers.GenericContainer;

/** A container that a test may end and start again: its port on this machine is fixed, its data stays with it. */
record ContainerMachine(GenericContainer<?> container, int port, BooleanSupplier answers) implements Machine {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final int STOP_SECONDS = 20;

    /** Starts the container and waits until the server in it answers. */
    static ContainerMachine start(GenericContainer<?> container, int port, BooleanSupplier answers) {
        container.start();
        var machine = new ContainerMachine(container, port, answers);
        machine.awaitAnswer();
        return machine;
    }

    @Override
    public boolean isAlive() {
        return container.isRunning();
    }

    @Override
    public void kill() {
        if (isAlive()) {
            client().killContainerCmd(container.getContainerId()).exec();
            awaitEnd();
        }
    }

    @Override
    public void stop() {
        try {
            client().stopContainerCmd(container.getContainerId())
                    .withTimeout(STOP_SECONDS)
                    .exec();
        } catch (NotModifiedException stoppedAlready) {
            return;
        }
        awaitEnd();
    }

    @Override
    public void restart() {
        stop();
        client().startContainerCmd(container.getContainerId()).exec();
        awaitAnswer();
    }

    private DockerClient client() {
        return container.getDockerClient();
    }

    private void awaitEnd() {
        Awaitility.await("end of " + container.getDockerImageName())
                .atMost(START_LIMIT)
                .until(() -> !isAlive());
    }

    private void awaitAnswer() {
        Awaitility.await("answer of " + container.getDockerImageName())
                .atMost(START_LIMIT)
                .until(answers::getAsBoolean);
    }
}
