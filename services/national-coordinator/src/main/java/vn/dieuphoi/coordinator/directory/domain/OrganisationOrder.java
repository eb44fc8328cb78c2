package vn.dieuphoi.coordinator.directory.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.Ending;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;

/** A wish about one organisation: that it is recorded, changed, renamed, moved or ended. */
public sealed interface OrganisationOrder extends DirectoryOrder {

    /** The organisation. */
    OrganisationId id();

    @Override
    default Set<SystemId> systems() {
        return Set.of();
    }

    /** Records a body that the directory does not have; it may have begun long ago. */
    record Register(OrganisationId id, OrganisationPeriod first) implements OrganisationOrder {

        @Override
        public Set<OrganisationId> organisations() {
            return and(id, Namings.bodies(first));
        }

        @Override
        public DirectoryOutcome decide(Directory directory, LocalDate today) {
            var taken = directory.organisations().containsKey(id)
                    ? List.of(Faults.of("/id", FaultCode.ID_TAKEN, id))
                    : List.<DirectoryFault>of();
            return DirectoryOutcome.of(
                    Faults.both(taken, against(directory, this, first).toList()),
                    List.of(new OrganisationRecorded(id, List.of(first))));
        }
    }

    /**
     * From a day on, all of this holds instead.
     *
     * @param next its first day is the day of the change
     */
    record Amend(OrganisationId id, OrganisationPeriod next) implements OrganisationOrder {

        @Override
        public Set<OrganisationId> organisations() {
            return and(id, Namings.bodies(next));
        }

        @Override
        public DirectoryOutcome decide(Directory directory, LocalDate today) {
            return change(directory, this, new Day(next.validFrom(), today), this::instead);
        }

        /** The end that is planned stays planned. */
        private OrganisationPeriod instead(OrganisationPeriod before) {
            var dated = next.during(before.validFrom(), before.validTo());
            return before.ending()
                    .map(how -> dated.endedOn(before.validTo().orElseThrow(), how))
                    .orElse(dated);
        }
    }

    /** From a day on, it has these names. */
    record Rename(OrganisationId id, LocalDate effectiveOn, String name, String nameEn) implements OrganisationOrder {

        @Override
        public Set<OrganisationId> organisations() {
            return Set.of(id);
        }

        @Override
        public DirectoryOutcome decide(Directory directory, LocalDate today) {
            return change(directory, this, new Day(effectiveOn, today), before -> before.named(name, nameEn));
        }
    }

    /** From a day on, it is below another body. */
    record Move(OrganisationId id, LocalDate effectiveOn, Optional<OrganisationId> parent)
            implements OrganisationOrder {

        @Override
        public Set<OrganisationId> organisations() {
            return and(id, parent.stream());
        }

        @Override
        public DirectoryOutcome decide(Directory directory, LocalDate today) {
            return change(directory, this, new Day(effectiveOn, today), before -> before.below(parent));
        }
    }

    /** From a day on, it is no more. */
    record End(OrganisationId id, LocalDate effectiveOn, List<OrganisationId> successors, Optional<String> document)
            implements OrganisationOrder {

        public End {
            successors = List.copyOf(successors);
        }

        @Override
        public Set<OrganisationId> organisations() {
            return and(id, successors.stream());
        }

        @Override
        public DirectoryOutcome decide(Directory directory, LocalDate today) {
            var recorded = directory.organisation(id);
            var names = successors.stream().map(OrganisationId::value).toList();
            var how = new Ending("ended", names, Optional.empty(), document);
            return DirectoryOutcome.of(
                    Histories.of(recorded).ended(effectiveOn, today, last -> last.endedOn(effectiveOn, how)),
                    Faults.both(twice(), against(directory)),
                    periods -> Histories.with(recorded, periods));
        }

        private List<DirectoryFault> against(Directory directory) {
            return Faults.absent(directory, effectiveOn, Namings.many("/successors/%d", successors));
        }

        private List<DirectoryFault> twice() {
            return successors.contains(id) ? List.of(Faults.of("/successors", FaultCode.NAMED_TWICE, id)) : List.of();
        }
    }

    private static Set<OrganisationId> and(OrganisationId id, Stream<OrganisationId> named) {
        var all = new HashSet<>(Set.of(id));
        all.addAll(named.collect(Collectors.toSet()));
        return Set.copyOf(all);
    }

    /** When something is to change, and when that is asked for. */
    record Day(LocalDate effectiveOn, LocalDate today) {}

    private static DirectoryOutcome change(
            Directory directory, OrganisationOrder order, Day day, UnaryOperator<OrganisationPeriod> change) {
        var recorded = directory.organisation(order.id());
        var history = Histories.of(recorded);
        var against = history.on(day.effectiveOn()).stream()
                .map(before -> change.apply(before.during(day.effectiveOn(), before.validTo())))
                .flatMap(after -> against(directory, order, after))
                .toList();
        return DirectoryOutcome.of(
                history.changed(day.effectiveOn(), day.today(), change),
                against,
                periods -> Histories.with(recorded, periods));
    }

    /** Only what the wish names: whoever was named before stays named, by its successor where it ended. */
    private static Stream<DirectoryFault> against(
            Directory directory, OrganisationOrder order, OrganisationPeriod after) {
        var asked = order.organisations();
        var day = after.validFrom();
        var named = Namings.of(after)
                .filter(naming -> asked.contains(naming.organisation()))
                .filter(naming -> !naming.organisation().equals(order.id()));
        return Stream.concat(
                Faults.absent(directory, day, named).stream(),
                after.parent().stream()
                        .filter(parent -> parent.equals(order.id())
                                || new DirectoryDay(directory, day)
                                        .above(parent)
                                        .contains(order.id()))
                        .map(parent -> Faults.of("/parent", FaultCode.ABOVE_ITSELF, parent)));
    }
}
