package vn.dieuphoi.parts.process;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A process that did not start. The message names it, says why, shows the end of its log and where the log is. */
public final class ProcessFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LINES = 8;
    private static final Charset ANYTHING = StandardCharsets.ISO_8859_1;

    private final String part;

    public ProcessFailed(Launch launch, String reason) {
        super(launch.name() + " did not start: " + reason + "." + endOf(launch.log()) + "\n  log: " + launch.log());
        this.part = launch.name();
    }

    /** The name of the process that failed. */
    public String part() {
        return part;
    }

    private static String endOf(Path log) {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log, ANYTHING) : List.of();
            var last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
            return last.isEmpty() ? "" : "\n  | " + String.join("\n  | ", last);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
