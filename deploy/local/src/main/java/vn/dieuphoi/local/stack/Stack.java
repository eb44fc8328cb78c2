package vn.dieuphoi.local.stack;

import java.util.Collection;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.dieuphoi.parts.Part;
import vn.dieuphoi.parts.Ports;
import vn.dieuphoi.parts.process.OwnProcess;

/**
 * The whole system: PostgreSQL, Kafka, Keycloak, a mail server and the services, each a process of its own, started
 * again when it dies. It ends with this program, and {@link #close()} ends it in order.
 */
public final class Stack implements AutoCloseable {

    private static final int CLOSING_LIMIT_SECONDS = 60;

    private final StackOptions options;
    private final StackLock lock;
    private final Crew crew = new Crew();
    private final Supervisor supervisor;
    private final ExecutorService starting = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread hook = new Thread(this::end, "stop the system");

    private Stack(StackOptions options, StackLock lock, Progress progress) {
        this.options = options;
        this.lock = lock;
        this.supervisor = new Supervisor(progress);
    }

    /**
     * Starts everything and returns when everything is ready.
     *
     * @throws AlreadyRunning when another program runs the system in this folder
     * @throws vn.dieuphoi.parts.PortTaken when a port is not free; nothing has been started then
     * @throws vn.dieuphoi.parts.process.ProcessFailed when a part or a service does not start; all is stopped then
     */
    public static Stack start(StackOptions options, Progress progress) {
        var lock = StackLock.take(options.dir());
        var stack = new Stack(options, lock, progress);
        try {
            stack.prepare();
            progress.note("đang khởi động / starting; logs: " + options.dir().resolve("log"));
            Runtime.getRuntime().addShutdownHook(stack.hook);
            stack.startAll(progress);
            return stack;
        } catch (RuntimeException failed) {
            stack.close();
            throw failed;
        }
    }

    public Addresses addresses() {
        return new Addresses(options.ports());
    }

    public StackOptions options() {
        return options;
    }

    /** A part or service by its name: postgres, kafka, keycloak, mail, or the name of a service. */
    public Part part(String name) {
        return crew.member(name);
    }

    public Collection<Part> parts() {
        return crew.all();
    }

    /** SIGKILL; it is started again by itself, as after any other death. */
    public void killService(String name) {
        part(name).kill();
    }

    /** Stops the services, then the parts, and returns when no process is left. */
    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            return;
        }
    }

    /** What is wrong is said before anything starts; leftovers of a killed run go first, they may hold our ports. */
    private void prepare() {
        options.checkBuilt();
        OwnProcess.endLeftovers(options.dir());
        Ports.check(options.ports().byName());
        var folder = new Folder(options.dir());
        folder.makePrivate();
        if (options.fresh()) {
            folder.empty();
        }
        folder.turnLogs();
    }

    private void startAll(Progress progress) {
        var secrets = new Secrets(options.dir().resolve("secrets"));
        try {
            new Start(options, secrets, crew, progress).begin(starting).join();
            crew.all().forEach(supervisor::watch);
        } catch (CompletionException failed) {
            if (closed.get()) {
                throw new Stopped(failed);
            }
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private synchronized void end() {
        if (closed.getAndSet(true)) {
            return;
        }
        supervisor.close();
        starting.shutdownNow();
        try {
            starting.awaitTermination(CLOSING_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        crew.stop();
        lock.close();
    }
}
