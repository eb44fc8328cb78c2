package vn.dieuphoi.local.stack;

import java.nio.file.Path;
import vn.dieuphoi.parts.SecretFile;

/** The passwords of one local system: random, made once, readable by the owner only. */
record Secrets(Path folder) {

    String database(String name) {
        return read("database-" + name);
    }

    /** Signs the links in pages. */
    String page() {
        return read("page");
    }

    /** Of the client that signs people in to the coordinator's pages. */
    String web() {
        return read("web");
    }

    /** Seals the secrets of webhooks in the coordinator's database. */
    String webhooks() {
        return read("webhooks");
    }

    String keycloakAdministrator() {
        return read("keycloak-administrator");
    }

    private String read(String name) {
        return SecretFile.readOrCreate(folder.resolve(name));
    }
}
