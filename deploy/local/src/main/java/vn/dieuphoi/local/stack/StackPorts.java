package vn.dieuphoi.local.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.dieuphoi.parts.FreePort;

/** Where everything listens, always on the loopback address. */
public record StackPorts(
        int intake,
        int coordinator,
        int timers,
        int lessons,
        int keycloak,
        int keycloakManagement,
        int postgres,
        int kafka,
        int kafkaController,
        int smtp,
        int mailPage) {

    /** The ports of the documentation. */
    public static StackPorts standard() {
        return new StackPorts(8081, 8082, 8083, 8084, 8180, 8190, 15432, 19092, 19093, 10025, 8025);
    }

    /** Ports nobody uses, for tests beside a running system. */
    public static StackPorts free() {
        return new StackPorts(
                FreePort.next(),
                FreePort.next(),
                FreePort.next(),
                FreePort.next(),
                FreePort.next(),
                FreePort.next(),
                FreePort.next(),
                FreePort.next(),
                FreePort.next(),
                FreePort.next(),
                FreePort.next());
    }

    /** Each port by the name of what listens there. */
    public Map<String, Integer> byName() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("incident-intake", intake);
        ports.put("national-coordinator", coordinator);
        ports.put("escalation-timers", timers);
        ports.put("lessons-learned", lessons);
        ports.put("keycloak", keycloak);
        ports.put("keycloak management", keycloakManagement);
        ports.put("postgres", postgres);
        ports.put("kafka", kafka);
        ports.put("kafka controller", kafkaController);
        ports.put("mail", smtp);
        ports.put("mail page", mailPage);
        return ports;
    }
}
