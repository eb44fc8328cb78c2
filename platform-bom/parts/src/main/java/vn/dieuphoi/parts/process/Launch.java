package vn.dieuphoi.parts.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What it takes to start one process. Secrets travel in {@code environment}, never in {@code command}.
 *
 * @param name the word people use for it, also the name of its pid file
 * @param command program and arguments
 * @param environment variables added to the inherited ones
 * @param directory where the process runs and its pid file lies
 * @param log file that receives standard output and standard error
 * @param niceness 0, or up to 19: how far it stands back where processors are scarce
 */
public record Launch(
        String name, List<String> command, Map<String, String> environment, Path directory, Path log, int niceness) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** One that stands back behind nobody. */
    public Launch(String name, List<String> command, Map<String, String> environment, Path directory, Path log) {
        this(name, command, environment, directory, log, 0);
    }

    /** The same, standing back. */
    public Launch behind(int nice) {
        return new Launch(name, command, environment, directory, log, nice);
    }

    Path pidFile() {
        return directory.resolve(name + ".pid");
    }

    @Override
    public String toString() {
        return "Launch[" + name + ", log=" + log + "]";
    }
}
