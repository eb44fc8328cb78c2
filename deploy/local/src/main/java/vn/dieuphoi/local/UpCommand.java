package vn.dieuphoi.local;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.dieuphoi.local.stack.Addresses;
import vn.dieuphoi.local.stack.Stack;
import vn.dieuphoi.local.stack.StackOptions;

/** Starts the whole system and keeps it up until Ctrl-C. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Khởi động toàn bộ hệ thống; dữ liệu giữ trong .local/; Ctrl-C để dừng.",
            "Starts the whole system; data stays under .local/; Ctrl-C stops it."
        })
final class UpCommand implements Callable<Integer> {

    @Option(
            names = "--fresh",
            description = "Xoá dữ liệu của lần chạy trước. / Empties the data of earlier runs first.")
    private boolean fresh;

    @Override
    public Integer call() throws InterruptedException {
        var options = StackOptions.of(Dieuphoi.home()).withFresh(fresh);
        var console = new Console(System.err);
        try (var stack = Stack.start(options, console)) {
            console.note("tất cả đã sẵn sàng / everything is ready");
            print(stack.addresses());
            printUsers();
            System.out.println("Ctrl-C dừng tất cả. / Ctrl-C stops everything.");
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private static void print(Addresses addresses) {
        System.out.printf(
                """

                incident-intake       %s   (API: %sq/swagger-ui)
                national-coordinator  %s   (API: %sq/swagger-ui)
                escalation-timers     %s   (API: %sq/swagger-ui)
                lessons-learned       %s   (feed: %spublic/lessons.atom)
                thư đã gửi / mail     %s
                Keycloak              %s   (admin; password in .local/secrets/keycloak-administrator)
                Kafka                 %s
                PostgreSQL            %s   (passwords in .local/secrets/)

                """,
                addresses.intake(),
                addresses.intake(),
                addresses.coordinator(),
                addresses.coordinator(),
                addresses.timers(),
                addresses.timers(),
                addresses.lessons(),
                addresses.lessons(),
                addresses.mailPage(),
                addresses.keycloak(),
                addresses.kafka(),
                addresses.postgres());
    }

    private static void printUsers() {
        System.out.println("Người dùng mẫu, mật khẩu = tên / sample users, password = name (./dieuphoi token NAME):");
        for (var user : SampleUser.all(SampleRealm.file())) {
            System.out.printf("  %-18s %-18s %s%n", user.name(), user.organisation(), user.role());
        }
        System.out.println();
    }
}
