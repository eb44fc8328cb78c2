package vn.dieuphoi.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dieuphoi.parts.process.Launch;
import vn.dieuphoi.parts.process.OwnProcess;

class LeashIT {

    @TempDir
    Path folder;

    /** The program that is killed: it starts one process, prints its pid and waits. */
    static final class Owner {

        private Owner() {}

        public static void main(String[] arguments) throws InterruptedException {
            var folder = Path.of(arguments[0]);
            var launch = new Launch("child", List.of("sleep", "600"), Map.of(), folder, folder.resolve("child.log"));
            System.out.println(OwnProcess.start(launch).pid());
            Thread.sleep(600_000);
        }
    }

    @Test
    void childrenDieWithAKilledOwner() throws Exception {
        var owner = owner();
        var child = ProcessHandle.of(firstNumber(owner)).orElseThrow();
        assertThat(child.isAlive()).isTrue();

        owner.destroyForcibly();

        child.onExit().get(20, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    private Process owner() throws IOException {
        var flags = List.of("-cp", JavaCommand.classPath());
        var program = List.of(Owner.class.getName(), folder.toString());
        return new ProcessBuilder(JavaCommand.of(flags, program))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static long firstNumber(Process process) throws IOException {
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            return Long.parseLong(lines.readLine());
        }
    }
}
