package vn.dieuphoi.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.dieuphoi.local.stack.Stack;

/** Which processes make up the system and how much memory each holds. */
record Residents(List<Resident> processes) {

    private static final double KIB_PER_MIB = 1024;

    /** One process: VmRSS of the kernel, shared pages counted in every process that touches them. */
    record Resident(String part, long pid, double mebibytes) {}

    static Residents of(Stack stack) {
        var found = new ArrayList<Resident>();
        found.add(measure("launcher", ProcessHandle.current()));
        ProcessHandle.current()
                .children()
                .filter(child -> stack.parts().stream().noneMatch(part -> part.pid() == child.pid()))
                .forEach(child -> found.add(measure("leash", child)));
        for (var part : stack.parts()) {
            part.process().tree().forEach(process -> found.add(measure(part.name(), process)));
        }
        return new Residents(List.copyOf(found));
    }

    double totalMebibytes() {
        return processes.stream().mapToDouble(Resident::mebibytes).sum();
    }

    boolean contains(long pid) {
        return processes.stream().anyMatch(resident -> resident.pid() == pid);
    }

    private static Resident measure(String part, ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            var kibibytes = lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .sum();
            return new Resident(part, process.pid(), kibibytes / KIB_PER_MIB);
        } catch (IOException gone) {
            return new Resident(part, process.pid(), 0);
        }
    }
}
