package vn.dieuphoi.local;

import java.util.List;
import vn.dieuphoi.local.bench.NoticeRequests.Reporter;

/** The units of the sample realm that report, each with a token that the identity server has signed. */
final class SampleReporters {
    private static final String ROLE = "reporter";
    private static final String HOSPITAL = "benh-vien-19";

    private SampleReporters() {}

    static List<Reporter> of(SampleRealm realm) {
        return SampleUser.all(SampleRealm.file()).stream()
                .filter(user -> user.role().equals(ROLE))
                .map(user -> new Reporter(user.organisation(), system(user), realm.token(user.name())))
                .toList();
    }

    private static String system(SampleUser user) {
        return user.organisation().equals(HOSPITAL) ? "his-19" : user.organisation() + "-portal";
    }
}
