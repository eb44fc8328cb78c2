package vn.dieuphoi.coordinator.directory.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.Dated;
import vn.dieuphoi.contracts.events.DirectoryEvent;
import vn.dieuphoi.contracts.events.Ending;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;

/** Writes down one merger or split: who ends, who goes on, and all that is against it. */
final class Passing {
    private final Directory directory;
    private final LocalDate today;
    private final Act act;
    private final List<DirectoryFault> faults = new ArrayList<>();
    private final List<DirectoryEvent> records = new ArrayList<>();

    Passing(Directory directory, LocalDate today, Act act) {
        this.directory = directory;
        this.today = today;
        this.act = act;
    }

    /** Nobody may be named twice. */
    void once(String place, List<?> some, List<?> others) {
        var seen = new HashSet<Object>(others);
        for (var index = 0; index < some.size(); index++) {
            if (!seen.add(some.get(index))) {
                faults.add(Faults.of(place + "/" + index, FaultCode.NAMED_TWICE, some.get(index)));
            }
        }
    }

    void end(String place, OrganisationId id, Ending how) {
        found(place, id, Optional.ofNullable(directory.organisations().get(id)))
                .flatMap(recorded -> kept(Histories.of(recorded)
                                .ended(act.effectiveOn(), today, last -> last.endedOn(act.effectiveOn(), how)))
                        .map(periods -> Histories.with(recorded, periods)))
                .ifPresent(records::add);
    }

    void end(String place, SystemId id, Ending how) {
        found(place, id, Optional.ofNullable(directory.systems().get(id)))
                .flatMap(recorded -> kept(Histories.of(recorded)
                                .ended(act.effectiveOn(), today, last -> last.endedOn(act.effectiveOn(), how)))
                        .map(periods -> new SystemRecorded(id, periods)))
                .ifPresent(records::add);
    }

    /** One that goes on gets a new period, so that its record carries the merge id. */
    void open(String place, OrganisationId id) {
        found(place, id, Optional.ofNullable(directory.organisations().get(id)))
                .flatMap(recorded -> there(place, id, Histories.of(recorded))
                        .flatMap(history -> kept(
                                history.changed(act.effectiveOn(), today, period -> period.openedBy(act.mergeId()))))
                        .map(periods -> Histories.with(recorded, periods)))
                .ifPresent(records::add);
    }

    /** As {@link #open(String, OrganisationId)}. */
    void open(String place, SystemId id) {
        found(place, id, Optional.ofNullable(directory.systems().get(id)))
                .flatMap(recorded -> there(place, id, Histories.of(recorded))
                        .flatMap(history -> kept(
                                history.changed(act.effectiveOn(), today, period -> period.openedBy(act.mergeId()))))
                        .map(periods -> new SystemRecorded(id, periods)))
                .ifPresent(records::add);
    }

    DirectoryOutcome outcome() {
        return DirectoryOutcome.of(Faults.both(faults, List.of()), records);
    }

    private <T> Optional<T> found(String place, Object id, Optional<T> recorded) {
        if (recorded.isEmpty()) {
            faults.add(Faults.of(place, FaultCode.UNKNOWN, id));
        }
        return recorded;
    }

    private <P extends Dated> Optional<Chronicle<P>> there(String place, Object id, Chronicle<P> history) {
        if (history.on(act.effectiveOn()).isEmpty()) {
            faults.add(Faults.of(place, FaultCode.NOT_THERE_ON_THAT_DAY, id));
            return Optional.empty();
        }
        return Optional.of(history);
    }

    private <P> Optional<List<P>> kept(ChronicleOutcome<P> outcome) {
        return switch (outcome) {
            case ChronicleOutcome.Accepted<P> accepted -> Optional.of(accepted.periods());
            case ChronicleOutcome.Refused<P> refused -> {
                faults.addAll(refused.faults());
                yield Optional.empty();
            }
        };
    }
}
