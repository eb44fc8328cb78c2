package vn.dieuphoi.coordinator.directory.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.Delegation;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.coordinator.directory.domain.Faults.Naming;

/** Wishes about written delegations of an owner's duties (NĐ331 Đ4.3). */
public sealed interface DelegationOrder extends DirectoryOrder {

    /** The owner delegates to a body below it. */
    record Delegate(OrganisationId owner, Delegation delegation) implements DelegationOrder {

        @Override
        public Set<OrganisationId> organisations() {
            return delegation.delegate().equals(owner) ? Set.of(owner) : Set.of(owner, delegation.delegate());
        }

        @Override
        public Set<SystemId> systems() {
            return Set.copyOf(delegation.systems());
        }

        @Override
        public DirectoryOutcome decide(Directory directory, LocalDate today) {
            var recorded = directory.organisation(owner);
            var delegations = new ArrayList<>(recorded.delegations().orElse(List.of()));
            delegations.add(delegation);
            return DirectoryOutcome.of(
                    Faults.both(bodies(directory), owned(directory)), List.of(with(recorded, delegations)));
        }

        private List<DirectoryFault> bodies(Directory directory) {
            var day = delegation.validFrom();
            var delegate = new Naming("/delegate", delegation.delegate());
            var absent = Faults.absent(directory, day, Stream.of(new Naming("/owner", owner), delegate));
            var below = new DirectoryDay(directory, day)
                    .above(delegation.delegate())
                    .contains(owner);
            return absent.isEmpty() && !below
                    ? List.of(Faults.of(delegate.pointer(), FaultCode.NOT_BELOW_THE_OWNER, delegate.organisation()))
                    : absent;
        }

        private List<DirectoryFault> owned(Directory directory) {
            var day = new DirectoryDay(directory, delegation.validFrom());
            return IntStream.range(0, delegation.systems().size())
                    .mapToObj(index -> owned(day, index))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private Optional<DirectoryFault> owned(DirectoryDay day, int index) {
            var system = delegation.systems().get(index);
            var period = day.system(system);
            if (period.isPresent() && period.get().owner().equals(owner)) {
                return Optional.empty();
            }
            var code = period.isPresent() ? FaultCode.NOT_THE_OWNER : FaultCode.UNKNOWN;
            return Optional.of(Faults.of("/systems/" + index, code, system));
        }
    }

    /**
     * A delegation ends before its term, or where it has none.
     *
     * @param number counts the owner's delegations from 0
     */
    record Withdraw(OrganisationId owner, int number, LocalDate effectiveOn) implements DelegationOrder {

        @Override
        public Set<OrganisationId> organisations() {
            return Set.of(owner);
        }

        @Override
        public Set<SystemId> systems() {
            return Set.of();
        }

        @Override
        public DirectoryOutcome decide(Directory directory, LocalDate today) {
            var recorded = directory.organisation(owner);
            var delegations = new ArrayList<>(recorded.delegations().orElse(List.of()));
            if (number >= delegations.size()) {
                return new DirectoryOutcome.Refused(List.of(Faults.of("/number", FaultCode.UNKNOWN, number)));
            }
            var delegation = delegations.get(number);
            var faults = against(delegation, today);
            if (faults.isEmpty()) {
                delegations.set(number, delegation.until(effectiveOn));
            }
            return DirectoryOutcome.of(faults, List.of(with(recorded, delegations)));
        }

        private List<DirectoryFault> against(Delegation delegation, LocalDate today) {
            return Stream.of(
                            fault(effectiveOn.isBefore(today), FaultCode.IN_THE_PAST),
                            fault(!effectiveOn.isAfter(delegation.validFrom()), FaultCode.BEFORE_ITS_BEGINNING),
                            fault(delegation.validTo().map(effectiveOn::isAfter).orElse(false), FaultCode.ENDED))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private Optional<DirectoryFault> fault(boolean there, FaultCode code) {
            return there ? Optional.of(Faults.of(Faults.EFFECTIVE_ON, code, effectiveOn)) : Optional.empty();
        }
    }

    private static OrganisationRecorded with(OrganisationRecorded recorded, List<Delegation> delegations) {
        return new OrganisationRecorded(recorded.organisation(), recorded.periods(), Optional.of(delegations));
    }
}
