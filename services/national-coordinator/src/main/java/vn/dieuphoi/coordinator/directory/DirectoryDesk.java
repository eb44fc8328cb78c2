package vn.dieuphoi.coordinator.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.ids.MergeId;
import vn.dieuphoi.coordinator.directory.domain.Act;
import vn.dieuphoi.edge.Callers;
import vn.dieuphoi.edge.EntityTags;
import vn.dieuphoi.edge.Idempotency;
import vn.dieuphoi.edge.IdempotentRequest;
import vn.dieuphoi.edge.RequestFields;
import vn.dieuphoi.edge.StoredResponse;

/** What the addresses of the directory have in common: days that are asked about, and how answers look. */
@ApplicationScoped
class DirectoryDesk {
    private final Callers callers;
    private final Idempotency idempotency;
    private final RegistrationHandler handler;

    DirectoryDesk(Callers callers, Idempotency idempotency, RegistrationHandler handler) {
        this.callers = callers;
        this.idempotency = idempotency;
        this.handler = handler;
    }

    IdempotentRequest request(UriInfo uri, @Nullable String key, byte[] body) {
        return IdempotentRequest.post(callers.current(), uri, key, body);
    }

    /** The day that is asked about; today where none is named. */
    LocalDate asOf(@Nullable String given) {
        if (given == null) {
            return handler.today();
        }
        try {
            return LocalDate.parse(given);
        } catch (DateTimeException malformed) {
            throw Refusals.notADay(given);
        }
    }

    /** When a merger or split takes effect, and by which text. */
    static Optional<Act> act(RequestFields fields) {
        var day = day(fields);
        var mergeId = fields.optional("mergeId").value(MergeId::new);
        var document = document(fields);
        return day.map(on -> new Act(on, mergeId.orElseGet(MergeId::next), document));
    }

    static Optional<LocalDate> day(RequestFields fields) {
        return fields.required("effectiveOn").value(LocalDate::parse);
    }

    static Optional<String> document(RequestFields fields) {
        return fields.optional("document").line(Bodies.LINE);
    }

    /** The answer to a record that is new: its first version. */
    StoredResponse created(String location, Object view) {
        return idempotency
                .answer(201, view)
                .with(HttpHeaders.LOCATION, location)
                .with(HttpHeaders.ETAG, EntityTags.of(1));
    }

    StoredResponse recorded(RecordsView view) {
        return idempotency.answer(201, view);
    }

    Response organisation(Recorded<OrganisationRecorded> found, LocalDate day) {
        return answer(OrganisationView.of(found.record(), day), found.version());
    }

    Response system(Recorded<SystemRecorded> found, LocalDate day) {
        return answer(SystemView.of(found.record(), day), found.version());
    }

    private static Response answer(Object view, long version) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }
}
