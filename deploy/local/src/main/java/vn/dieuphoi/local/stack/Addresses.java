package vn.dieuphoi.local.stack;

import java.net.URI;

/** Where to find what runs. */
public record Addresses(StackPorts ports) {

    public URI intake() {
        return at(ports.intake());
    }

    public URI coordinator() {
        return at(ports.coordinator());
    }

    public URI timers() {
        return at(ports.timers());
    }

    public URI lessons() {
        return at(ports.lessons());
    }

    /** The realm, which is also the issuer of the tokens. */
    public URI realm() {
        return at(ports.keycloak()).resolve("/realms/dieuphoi");
    }

    public URI keycloak() {
        return at(ports.keycloak());
    }

    /** Everything that was mailed, for people; {@code /messages} below it as JSON. */
    public URI mailPage() {
        return at(ports.mailPage());
    }

    public String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    public String postgres() {
        return "127.0.0.1:" + ports.postgres();
    }

    private static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }
}
