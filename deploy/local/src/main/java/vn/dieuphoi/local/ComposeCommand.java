package vn.dieuphoi.local;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.dieuphoi.local.compose.ComposeSystem;
import vn.dieuphoi.local.demo.Demonstration;

/** The system in containers, from {@code deploy/compose}. */
@Command(
        name = "compose",
        mixinStandardHelpOptions = true,
        description = {
            "Chạy hệ thống trong container (trước đó: ./dieuphoi images).",
            "Runs the system in containers (before that: ./dieuphoi images)."
        })
final class ComposeCommand {

    @Command(
            name = "up",
            mixinStandardHelpOptions = true,
            description = "Starts everything in the order of health and returns when it is ready.")
    int up() {
        var console = new Console(System.err);
        var system = system();
        system.up(console);
        console.note("mail: " + system.addresses().mailPage() + "  end it: ./dieuphoi compose down");
        return 0;
    }

    @Command(
            name = "down",
            mixinStandardHelpOptions = true,
            description = "Ends everything and removes the containers; data stays in its volumes.")
    int down(@Option(names = "--fresh", description = "Removes the data as well.") boolean fresh) {
        system().down(fresh);
        return 0;
    }

    @Command(
            name = "demo",
            mixinStandardHelpOptions = true,
            description = "Starts what does not run yet, then takes one incident through the whole chain on it.")
    int demo(@Option(names = "--json", description = "Prints the outcome as one JSON document.") boolean json) {
        var console = new Console(System.err);
        var system = system();
        system.up(console);
        var realm = new SampleRealm(system.addresses().realm());
        var outcome = new Demonstration(system.addresses(), realm::token, console::note).incident();
        DemoCommand.print(outcome, json);
        return outcome.isSound() ? 0 : 1;
    }

    private static ComposeSystem system() {
        return ComposeSystem.of(Dieuphoi.home());
    }
}
