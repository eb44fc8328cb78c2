package vn.dieuphoi.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.dieuphoi.local.stack.StackOptions;
import vn.dieuphoi.parts.KeycloakHome;

/** The last step of a build: what a part needs once before it can start quickly. */
@Command(name = "prepare", hidden = true, description = "Prepares the parts; the build does it.")
final class PrepareCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        var keycloak = new KeycloakHome(StackOptions.of(Dieuphoi.home()).keycloakHome());
        if (!keycloak.isBuilt()) {
            new Console(System.err).note("keycloak is being prepared, once, for about half a minute");
            keycloak.build();
        }
        return 0;
    }
}
