package vn.dieuphoi.local.stack;

import java.nio.file.Path;
import java.util.List;

/**
 * One of our services as it is run here.
 *
 * @param name its folder in the tree
 * @param database the name of its database and of the role that owns it
 */
record ServicePlan(String name, String database, int port) {

    static List<ServicePlan> all(StackPorts ports) {
        return List.of(
                new ServicePlan("national-coordinator", "coordinator", ports.coordinator()),
                new ServicePlan("incident-intake", "intake", ports.intake()),
                new ServicePlan("escalation-timers", "timers", ports.timers()),
                new ServicePlan("lessons-learned", "lessons", ports.lessons()));
    }

    /** What the build makes of it. */
    Path jar(Path home) {
        return home.resolve("services").resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
