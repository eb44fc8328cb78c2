package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.SubmissionRouted;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.rulebook.facts.CaseFacts;

/**
 * Decides to whom a submission goes. The law names roles; each organisation gets one delivery per leg, however many of
 * the roles it holds, and nobody gets what it sends itself (QĐ05 Đ11.5, TT20 Đ9.2).
 *
 * @param incident the case
 * @param parties who plays which part in it
 * @param facts what the law asks about it
 * @param there what was routed before; it is not routed again
 */
record Routing(IncidentId incident, Parties parties, CaseFacts facts, Law law, List<Delivery> there) {

    /** Of a submission in a case, as it stands. */
    static Routing in(IncidentCase of, Law law) {
        return new Routing(of.id(), of.parties(), LegalFacts.of(of), law, of.deliveries());
    }

    /**
     * A duty to carry a submission on.
     *
     * @param role the part by which the duty is owed
     * @param carrier who owes it
     * @param trigger the rules in force at this instant apply
     * @param begunAt when the submission sets out
     */
    record Leg(Role role, OrganisationId carrier, Instant trigger, Instant begunAt) {}

    /**
     * Whose duties the platform carries at the same moment, in their names: the acts of 2026 bind the owner (NĐ331
     * Đ31.2.d), the letter S3 the head of the body. That they are told is not that they have reported.
     */
    private static final List<Role> FURTHER = List.of(Role.OWNER, Role.HEAD_OF_BODY);

    /**
     * The leg on which a submission sets out: the operator's, whoever reports in its stead; but what the specialised
     * unit itself has detected it carries by its own duty, which names the operator too (QĐ05 Đ12.1.b).
     */
    Routed setOut(Submission submission, Instant trigger, Instant now) {
        var roles = parties.rolesOf(submission.sender());
        var detectedByUnit = !roles.isEmpty() && roles.getFirst() == Role.SPECIALISED_UNIT;
        var routed = detectedByUnit
                ? route(submission, new Leg(Role.SPECIALISED_UNIT, submission.sender(), trigger, now))
                : Routed.nowhere();
        var first = routed.deliveries().isEmpty()
                ? route(submission, new Leg(Role.OPERATOR, submission.sender(), trigger, now))
                : routed;
        return FURTHER.stream()
                .flatMap(role -> parties.holder(role).stream().map(carrier -> new Leg(role, carrier, trigger, now)))
                .map(leg -> route(submission, leg))
                .reduce(first, Routed::and);
    }

    /** The specialised unit's own leg, which begins when it receives a submission (QĐ05 Đ12.1.b, TT20 Đ10.2.a). */
    Routed relay(Submission submission, OrganisationId unit, Instant receivedAt) {
        return route(submission, new Leg(Role.SPECIALISED_UNIT, unit, receivedAt, receivedAt));
    }

    private Routed route(Submission submission, Leg leg) {
        var deliveries = recipients(submission, leg).entrySet().stream()
                .map(entry -> delivery(submission, leg, entry.getKey(), entry.getValue()))
                .filter(this::isNew)
                .toList();
        var byRule = deliveries.stream()
                .collect(Collectors.groupingBy(Delivery::rule, LinkedHashMap::new, Collectors.toList()));
        var events = byRule.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().ref().id()))
                .map(entry -> routed(submission, leg, entry.getKey(), entry.getValue()))
                .toList();
        return new Routed(deliveries, List.copyOf(events));
    }

    private boolean isNew(Delivery delivery) {
        return there.stream()
                .noneMatch(other -> other.isOn(delivery.submission(), delivery.leg(), delivery.organisation()));
    }

    /** What is told of deliveries of one submission, on one leg and by one rule, that go to successors. */
    static SubmissionRouted handedOver(IncidentCase of, Submission submission, List<Delivery> deliveries, Instant now) {
        var first = deliveries.getFirst();
        return new SubmissionRouted(
                of.id(),
                submission.id(),
                submission.kind(),
                submission.sender(),
                senderRole(of.parties(), submission),
                first.leg(),
                first.rule().ref(),
                now,
                deliveries.stream().map(Delivery::recipient).toList());
    }

    private Map<OrganisationId, List<Law.Addressee>> recipients(Submission submission, Leg leg) {
        var byOrganisation = new LinkedHashMap<OrganisationId, List<Law.Addressee>>();
        for (var addressee : law.addressees(submission.kind(), facts, leg.role(), leg.trigger())) {
            parties.reachedAs(addressee.role())
                    .filter(receiver -> !receiver.equals(leg.carrier()))
                    .forEach(receiver -> byOrganisation.merge(receiver, List.of(addressee), Routing::both));
        }
        return byOrganisation;
    }

    static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Delivery delivery(Submission submission, Leg leg, OrganisationId to, List<Law.Addressee> because) {
        return new Delivery(
                Delivery.idOf(submission.id(), leg.role(), to),
                submission.id(),
                leg.role(),
                leg.carrier(),
                to,
                because.stream().map(Law.Addressee::role).distinct().sorted().toList(),
                because.getFirst().rule(),
                leg.begunAt(),
                new DeliveryState.Pending(0));
    }

    private SubmissionRouted routed(Submission submission, Leg leg, CitedRule rule, List<Delivery> deliveries) {
        return new SubmissionRouted(
                incident,
                submission.id(),
                submission.kind(),
                submission.sender(),
                senderRole(parties, submission),
                leg.role(),
                rule.ref(),
                leg.begunAt(),
                deliveries.stream().map(Delivery::recipient).toList());
    }

    /**
     * The part of the sender. Anybody may report what it sees (QĐ05 Đ11.1.b) and the contract has no word for a third
     * party, so one is put on the owner's side: of all parts the one that owes nothing, so that no duty of another is
     * taken for fulfilled.
     */
    private static Role senderRole(Parties parties, Submission submission) {
        return parties.rolesOf(submission.sender()).stream().findFirst().orElse(Role.OWNER);
    }
}
