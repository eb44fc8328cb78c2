package vn.dieuphoi.intake.directory;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.dieuphoi.contracts.events.ReportedSystem;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.edge.Messages;
import vn.dieuphoi.edge.Problem;
import vn.dieuphoi.edge.ProblemException;
import vn.dieuphoi.edge.Violation;
import vn.dieuphoi.intake.directory.domain.Jurisdiction;
import vn.dieuphoi.outbox.Work;

/** Refuses what is under another law, and says where it has to be reported. */
@ApplicationScoped
public class JurisdictionHandler {
    private static final Logger LOG = Logger.getLogger(JurisdictionHandler.class);
    private static final Messages MESSAGES = Messages.of("intake", JurisdictionHandler.class);

    private final SystemStore systems;
    private final MeterRegistry registry;

    JurisdictionHandler(SystemStore systems, MeterRegistry registry) {
        this.systems = systems;
        this.registry = registry;
    }

    /** Fails with a {@link ProblemException} where the system is known to be outside QĐ05 and TT20. */
    public Uni<Void> require(Work work, ReportedSystem reported, Instant detectedAt) {
        return isNamed(reported)
                ? systems.meant(work, reported, detectedAt)
                        .map(meant -> Jurisdiction.elsewhere(reported, meant))
                        .invoke(this::refuse)
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static boolean isNamed(ReportedSystem reported) {
        return reported.id().isPresent()
                || reported.domain().isPresent()
                || reported.ip().isPresent();
    }

    private void refuse(Optional<ManagedBy> elsewhere) {
        elsewhere.ifPresent(branch -> {
            registry.counter("incident_intake_refused_total", "managed_by", branch.code())
                    .increment();
            LOG.infof("A notice is under another law and was refused. managedBy=%s", branch.code());
            throw problem(branch);
        });
    }

    private static ProblemException problem(ManagedBy branch) {
        var code = "system-of-" + branch.code();
        return Problem.of(MESSAGES, 409, code)
                .with(List.of(new Violation("/system", code, MESSAGES.text(code + ".title"))))
                .failure();
    }
}
