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
 */
public record Launch(String name, List<String> command, Map<String, String> environment, Path directory, Path log) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    Path pidFile() {
        return directory.resolve(name + ".pid");
    }

    @Override
    public String toString() {
        return "Launch[" + name + ", log=" + log + "]";
    }
}
