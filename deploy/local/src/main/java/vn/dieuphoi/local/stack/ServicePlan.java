package vn.dieuphoi.local.stack;

import java.nio.file.Path;
import java.util.List;

/**
 * One of our services as it is run here.
 *
 * @param name its folder in the tree
 * @param database the name of its database and of the role that owns it
 * @param niceness how far it stands back where processors are scarce: nobody waits for the lessons
 */
record ServicePlan(String name, String database, int port, int niceness) {
    static List<ServicePlan> all(StackPorts ports) {
        return List.of(
                new ServicePlan("national-coordinator", "coordinator", ports.coordinator(), 0),
                new ServicePlan("incident-intake", "intake", ports.intake(), 0),
                new ServicePlan("escalation-timers", "timers", ports.timers(), 0),
                new ServicePlan("lessons-learned", "lessons", ports.lessons(), 10));
    }

    /** What the build makes of it. */
    Path jar(Path home) {
        return home.resolve("services").resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
