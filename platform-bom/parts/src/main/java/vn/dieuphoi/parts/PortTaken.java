package vn.dieuphoi.parts;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Ports that somebody else holds; found before anything is started. */
public final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortTaken(Map<String, Integer> taken) {
        super(taken.entrySet().stream()
                .map(entry -> "port " + entry.getValue() + " (" + entry.getKey() + ") is taken by "
                        + holderOf(entry.getValue()))
                .collect(Collectors.joining("\n")));
    }

    private static String holderOf(int port) {
        return PortHolder.of(port).map(PortTaken::describe).orElse("another program");
    }

    private static String describe(ProcessHandle holder) {
        var program =
                holder.info().command().map(command -> " (" + Path.of(command).getFileName() + ")");
        return "process " + holder.pid() + program.orElse("");
    }
}
