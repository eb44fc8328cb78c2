package vn.dieuphoi.timers.deadline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.directory.OrganisationNames;
import vn.dieuphoi.timers.oncall.Contacts;

/** Tells what falls due: four statements, however much that is. */
@ApplicationScoped
class ForecastHandler {
    private final UnitOfWork unitOfWork;
    private final ForecastStore store;
    private final Contacts contacts;
    private final OrganisationNames names;

    ForecastHandler(UnitOfWork unitOfWork, ForecastStore store, Contacts contacts, OrganisationNames names) {
        this.unitOfWork = unitOfWork;
        this.store = store;
        this.contacts = contacts;
        this.names = names;
    }

    Uni<Forecast> read(ForecastReading reading) {
        return unitOfWork.run(work -> store.page(work, reading)
                .chain(page -> store.burdens(work, reading)
                        .chain(burdens -> told(work, new Forecast.Found(reading, page, burdens)))));
    }

    private Uni<Forecast> told(Work work, Forecast.Found found) {
        var bodies = Stream.concat(
                        found.page().stream().map(upcoming -> upcoming.terms().ladder()),
                        found.burdens().stream().map(Burden::ladder))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        var obligors = found.burdens().stream().map(Burden::obligor).collect(Collectors.<OrganisationId>toSet());
        return contacts.onDuty(work, bodies)
                .chain(onDuty -> names.of(work, obligors).map(known -> new Forecast(found, onDuty, known)));
    }
}
