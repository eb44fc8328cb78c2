package vn.dieuphoi.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.dieuphoi.local.stack.Addresses;
import vn.dieuphoi.local.stack.StackPorts;

/** Prints an access token and nothing else, for use in a shell. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = {
            "In mã truy cập của một người dùng mẫu (hệ thống phải đang chạy).",
            "Prints an access token of a sample user (the system must be up), valid for 15 minutes."
        })
final class TokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "USER", description = "Tên người dùng mẫu. / Name of a sample user.")
    private String user = "";

    @Override
    public Integer call() {
        System.out.println(new SampleRealm(new Addresses(StackPorts.standard()).realm()).token(user));
        return 0;
    }
}
