package vn.dieuphoi.coordinator.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.Ending;
import vn.dieuphoi.contracts.events.SystemPeriod;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;

/** A wish about one information system. */
public sealed interface SystemOrder extends DirectoryOrder {

    /** The system. */
    SystemId id();

    @Override
    default Set<SystemId> systems() {
        return Set.of(id());
    }

    @Override
    default Set<OrganisationId> organisations() {
        return Set.of();
    }

    /** Records a system that the directory does not have; it may have begun long ago. */
    record Register(SystemId id, SystemPeriod first) implements SystemOrder {

        @Override
        public Set<OrganisationId> organisations() {
            return named(first);
        }

        @Override
        public DirectoryOutcome decide(Directory directory, LocalDate today) {
            var taken = directory.systems().containsKey(id)
                    ? List.of(Faults.of("/id", FaultCode.ID_TAKEN, id))
                    : List.<DirectoryFault>of();
            return DirectoryOutcome.of(
                    Faults.both(taken, against(directory, first)), List.of(new SystemRecorded(id, List.of(first))));
        }
    }

    /**
     * From a day on, all of this holds instead.
     *
     * @param next its first day is the day of the change
     */
    record Amend(SystemId id, SystemPeriod next) implements SystemOrder {

        @Override
        public Set<OrganisationId> organisations() {
            return named(next);
        }

        @Override
        public DirectoryOutcome decide(Directory directory, LocalDate today) {
            return change(directory, this, new Day(next.validFrom(), today), this::instead);
        }

        /** The end that is planned stays planned. */
        private SystemPeriod instead(SystemPeriod before) {
            var dated = next.during(before.validFrom(), before.validTo());
            return before.ending()
                    .map(how -> dated.endedOn(before.validTo().orElseThrow(), how))
                    .orElse(dated);
        }
    }

    /** From a day on, it has this name. */
    record Rename(SystemId id, LocalDate effectiveOn, String name) implements SystemOrder {

        @Override
        public DirectoryOutcome decide(Directory directory, LocalDate today) {
            return change(directory, this, new Day(effectiveOn, today), before -> before.named(name));
        }
    }

    /** From a day on, it is another owner's. */
    record Move(SystemId id, LocalDate effectiveOn, OrganisationId owner) implements SystemOrder {

        @Override
        public Set<OrganisationId> organisations() {
            return Set.of(owner);
        }

        @Override
        public DirectoryOutcome decide(Directory directory, LocalDate today) {
            return change(directory, this, new Day(effectiveOn, today), before -> before.ownedBy(owner));
        }
    }

    /** From a day on, it is no more. */
    record End(SystemId id, LocalDate effectiveOn, Optional<String> document) implements SystemOrder {

        @Override
        public DirectoryOutcome decide(Directory directory, LocalDate today) {
            var how = new Ending("ended", List.of(), Optional.empty(), document);
            return DirectoryOutcome.of(
                    Histories.of(directory.system(id))
                            .ended(effectiveOn, today, last -> last.endedOn(effectiveOn, how)),
                    List.of(),
                    periods -> new SystemRecorded(id, periods));
        }
    }

    /** When something is to change, and when that is asked for. */
    record Day(LocalDate effectiveOn, LocalDate today) {}

    private static DirectoryOutcome change(
            Directory directory, SystemOrder order, Day day, UnaryOperator<SystemPeriod> change) {
        var history = Histories.of(directory.system(order.id()));
        var named = history.on(day.effectiveOn()).stream()
                .map(before -> change.apply(before.during(day.effectiveOn(), before.validTo())))
                .flatMap(after -> against(directory, order, after))
                .toList();
        return DirectoryOutcome.of(
                history.changed(day.effectiveOn(), day.today(), change),
                named,
                periods -> new SystemRecorded(order.id(), periods));
    }

    /** Only what the wish names: whoever was named before stays named, by its successor where it ended. */
    private static Stream<DirectoryFault> against(Directory directory, SystemOrder order, SystemPeriod after) {
        var asked = order.organisations();
        var named = Namings.of(after).filter(naming -> asked.contains(naming.organisation()));
        return Faults.absent(directory, after.validFrom(), named).stream();
    }

    private static List<DirectoryFault> against(Directory directory, SystemPeriod period) {
        return Faults.absent(directory, period.validFrom(), Namings.of(period));
    }

    private static Set<OrganisationId> named(SystemPeriod period) {
        return Namings.bodies(period).collect(Collectors.toUnmodifiableSet());
    }
}
