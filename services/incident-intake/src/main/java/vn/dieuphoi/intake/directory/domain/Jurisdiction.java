package vn.dieuphoi.intake.directory.domain;

import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.ReportedSystem;
import vn.dieuphoi.contracts.law.ManagedBy;

/**
 * Systems of Bộ Quốc phòng and Bộ Công an are outside QĐ05 and TT20 (QĐ05 Đ1, TT20 Đ1.1), cipher systems are coordinated
 * by Ban Cơ yếu Chính phủ (L116 Đ11.4). A system that is not known is never refused, nor is one that may be civil.
 */
public final class Jurisdiction {
    private Jurisdiction() {}

    /**
     * The branch to which an incident has to be reported instead; empty where it may be taken.
     *
     * @param meant the systems that the reporter may have meant, by id, domain name or address
     */
    public static Optional<ManagedBy> elsewhere(ReportedSystem reported, List<ManagedSystem> meant) {
        var named = meant.stream()
                .filter(system -> reported.id().equals(Optional.of(system.id())))
                .toList();
        var branches = (named.isEmpty() ? meant : named)
                .stream().map(ManagedSystem::managedBy).distinct().toList();
        return branches.size() == 1
                ? Optional.of(branches.getFirst()).filter(Jurisdiction::isOutside)
                : Optional.empty();
    }

    private static boolean isOutside(ManagedBy branch) {
        return branch != ManagedBy.CIVIL;
    }
}
