package vn.dieuphoi.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.dieuphoi.local.compose.NoEngine;
import vn.dieuphoi.local.demo.StepFailed;
import vn.dieuphoi.local.stack.AlreadyRunning;
import vn.dieuphoi.local.stack.NotBuilt;
import vn.dieuphoi.local.stack.Stopped;
import vn.dieuphoi.parts.PortTaken;
import vn.dieuphoi.parts.process.ProcessFailed;

/** {@code ./dieuphoi}: the program and its commands. */
@Command(
        name = "dieuphoi",
        description = "Điều phối sự cố an toàn thông tin trên một máy. / Incident coordination on one machine.",
        mixinStandardHelpOptions = true,
        version = "DieuPhoi 0.1.0",
        footer = {
            "",
            "The front door itself also knows:",
            "  images  Builds the container images (BASE, TAG and ENGINE choose; see deploy/images).",
            "  build   Builds everything when sources are newer than what was built.",
            "  test    Runs every test and every gate, as CI does."
        },
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            TokenCommand.class,
            ReplayCommand.class,
            BenchCommand.class,
            LawCommand.class,
            ComposeCommand.class,
            PrepareCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Dieuphoi {

    private static final int FAILED = 1;

    private Dieuphoi() {}

    public static void main(String[] arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        var commandLine = new CommandLine(new Dieuphoi())
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure));
        System.exit(commandLine.execute(arguments));
    }

    /** The root of the source tree, given by the front door. */
    static Path home() {
        return Path.of(System.getProperty("dieuphoi.home", "."));
    }

    /** What a person can act on is said in words; a stack trace is for what nobody foresaw. */
    private static int explain(Exception failure) throws Exception {
        switch (failure) {
            case AlreadyRunning known -> say(known, "");
            case NotBuilt known -> say(known, "");
            case PortTaken known ->
                say(known, "End that program, or wait until it has ended, and try again. Nothing was started.");
            case ProcessFailed known ->
                say(known, "Read the log; when data of an earlier version is in the way: ./dieuphoi up --fresh");
            case Stopped known -> say(known, "");
            case Refused known -> say(known, "");
            case NoEngine known -> say(known, "");
            case StepFailed known -> say(known, "The logs of the run: .local/demo/log");
            default -> throw failure;
        }
        return FAILED;
    }

    private static void say(Exception failure, String advice) {
        System.err.println("dieuphoi: " + failure.getMessage());
        if (!advice.isEmpty()) {
            System.err.println("  " + advice);
        }
    }
}
