package vn.dieuphoi.local.stack;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import vn.dieuphoi.parts.Part;
import vn.dieuphoi.parts.Ports;
import vn.dieuphoi.parts.process.Launch;
import vn.dieuphoi.parts.process.OwnProcess;
import vn.dieuphoi.parts.process.Readiness;

/** One of our services as a process that says itself when it is ready. */
final class ServiceProcess implements Part {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    private final Launch launch;
    private final int port;
    private volatile OwnProcess process;

    private ServiceProcess(Launch launch, int port) {
        this.launch = launch;
        this.port = port;
        this.process = launched();
    }

    /** Starts the service and returns when it is ready. */
    static ServiceProcess start(ServicePlan plan, ServiceLaunch launches) {
        return new ServiceProcess(launches.of(plan), plan.port());
    }

    @Override
    public OwnProcess process() {
        return process;
    }

    @Override
    public void stop() {
        process.stop("TERM", STOP_LIMIT);
    }

    @Override
    public void restart() {
        stop();
        process = launched();
    }

    private OwnProcess launched() {
        Ports.check(Map.of(launch.name(), port));
        var health = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        return Readiness.start(launch, START_LIMIT, () -> Readiness.listens(port) && Readiness.answers(health));
    }
}
