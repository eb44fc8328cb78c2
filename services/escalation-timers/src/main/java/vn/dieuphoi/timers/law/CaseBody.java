package vn.dieuphoi.timers.law;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.edge.Messages;
import vn.dieuphoi.edge.RequestFields;
import vn.dieuphoi.rulebook.preview.Fault;
import vn.dieuphoi.rulebook.preview.InputInvalid;
import vn.dieuphoi.rulebook.preview.PreviewCase;
import vn.dieuphoi.timers.request.Moments;

/** Reads the case that a client asks about. */
final class CaseBody {
    private static final Messages MESSAGES = Messages.of("timers", CaseBody.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The objects in a case, the inner one first. */
    private static final List<List<String>> SECTIONS = List.of(
            List.of("facts", "personalData"),
            List.of("facts"),
            List.of("system"),
            List.of("reporter"),
            List.of("happened"));

    /** More than a case has fields; a body of a hundred thousand mistakes is not answered with as many. */
    private static final int MOST_VIOLATIONS = 100;

    private CaseBody() {}

    /** The case; a faulty one ends the request with status 400 and every violation. */
    static PreviewCase read(byte[] body) {
        var fields = RequestFields.of(body);
        var asked = read(fields, text(body));
        asked.ifPresent(known -> refuseUncountable(fields, known));
        fields.throwIfInvalid();
        return asked.orElseThrow();
    }

    private static Optional<PreviewCase> read(RequestFields fields, String text) {
        try {
            return Optional.of(PreviewCase.read(text));
        } catch (InputInvalid invalid) {
            invalid.faults().stream().distinct().limit(MOST_VIOLATIONS).forEach(fault -> refuse(fields, fault));
            return Optional.empty();
        }
    }

    /** The body as text, in whichever encoding it came. */
    private static String text(byte[] body) {
        try {
            return JSON.readTree(body).toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a body that was read a moment ago", impossible);
        }
    }

    private static void refuse(RequestFields fields, Fault fault) {
        var kind = FaultKind.of(fault);
        for (var section : SECTIONS) {
            var prefix = String.join(".", section) + ".";
            if (fault.at().startsWith(prefix)) {
                var name = fault.at().substring(prefix.length());
                in(fields, section).refuse(name, kind.code(), kind.message(MESSAGES, fault));
                return;
            }
        }
        fields.refuse(fault.at(), kind.code(), kind.message(MESSAGES, fault));
    }

    private static RequestFields in(RequestFields fields, List<String> section) {
        var inner = fields;
        for (var name : section) {
            inner = inner.optional(name).object();
        }
        return inner;
    }

    private static void refuseUncountable(RequestFields fields, PreviewCase asked) {
        var happened = fields.optional("happened").object();
        var then = asked.happened();
        refuse(fields, "asOf", Optional.of(asked.asOf()));
        refuse(fields, "detectedAt", Optional.of(asked.detectedAt()));
        refuse(happened, "noticeSentAt", then.noticeSentAt());
        refuse(happened, "initialReportSentAt", then.initialReportSentAt());
        refuse(happened, "responseEndedAt", then.responseEndedAt());
        refuse(happened, "repairCompletedAt", then.repairCompletedAt());
        refuse(happened, "patchedSeriousVulnerabilityAt", then.patchedSeriousVulnerabilityAt());
    }

    private static void refuse(RequestFields fields, String name, Optional<Instant> instant) {
        instant.filter(at -> !Moments.countable(at))
                .ifPresent(at -> fields.refuse(name, "instant-out-of-range", MESSAGES.text("case.out-of-range")));
    }
}
