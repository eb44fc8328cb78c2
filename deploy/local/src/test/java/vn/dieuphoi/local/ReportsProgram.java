package vn.dieuphoi.local;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.dieuphoi.local.demo.Demonstration;
import vn.dieuphoi.local.stack.Addresses;
import vn.dieuphoi.local.stack.StackPorts;

/** The sending part as a process of its own, to be killed: {@code <intake> <coordinator> <realm> <file> <journals>}. */
public final class ReportsProgram {

    private ReportsProgram() {}

    public static void main(String[] arguments) {
        var intake = Integer.parseInt(arguments[0]);
        var coordinator = Integer.parseInt(arguments[1]);
        var addresses = new Addresses(new StackPorts(intake, coordinator, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        var realm = new SampleRealm(URI.create(arguments[2]));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var summary = new Demonstration(addresses, realm::token, System.err::println)
                .reports(Path.of(arguments[3]), "analyst", Path.of(arguments[4]), out::println);
        System.err.println(summary);
        System.exit(summary.isSound() ? 0 : 1);
    }
}
