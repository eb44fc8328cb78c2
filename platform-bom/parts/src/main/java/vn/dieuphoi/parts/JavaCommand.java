package vn.dieuphoi.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of Java programs, run by the JDK that runs this one. */
public final class JavaCommand {

    private static final List<String> EVERY_JVM =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

    private JavaCommand() {}

    /** The running JDK's {@code java}. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The class path of this program. */
    public static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** {@code java <options> <program>}, tuned for a quick start and little memory. */
    public static List<String> of(List<String> options, List<String> program) {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(EVERY_JVM);
        command.addAll(options);
        command.addAll(program);
        return command;
    }
}
