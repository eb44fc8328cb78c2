package vn.dieuphoi.timers.paging.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.timers.oncall.domain.Channel;

/** The climb up the ladder of bodies, until somebody answers or nobody needs to. */
public sealed interface Escalation {

    Alarm alarm();

    /** How far up the ladder it is: 1 is the obligor itself, 0 when nobody has been called yet. */
    int step();

    /** Why an escalation ended. */
    enum Ending {
        /** A person took a page. */
        ANSWERED,
        /** The duty was fulfilled. */
        DEADLINE_MET,
        /** The duty has a new version, with another end or another obligor. */
        SUPERSEDED,
        /** The top of the ladder was reached. */
        NOBODY_LEFT
    }

    default EscalationId id() {
        return EscalationId.of(alarm());
    }

    /** When something is to happen by itself. */
    Optional<Instant> nextActionAt();

    /** An escalation that begins with the obligor, at once. */
    static Calling about(Alarm alarm, Instant now) {
        return new Calling(alarm, 0, Optional.of(now));
    }

    /** It goes on. While a page is on its way there is nothing to wait for, and no next action. */
    record Calling(Alarm alarm, int step, Optional<Instant> nextActionAt) implements Escalation {

        /**
         * Calls the next body that has a contact, by every channel that it has.
         *
         * @param reachable the bodies of the ladder that have one
         */
        public Climb climb(Map<OrganisationId, Set<Channel>> reachable, Instant now) {
            var ladder = alarm.ladder();
            var next = IntStream.range(step, ladder.size())
                    .filter(rung -> reachable.containsKey(ladder.get(rung)))
                    .findFirst();
            if (next.isEmpty()) {
                return new Climb.NobodyLeft(ended(Ending.NOBODY_LEFT), ladder.subList(step, ladder.size()));
            }
            var rung = next.getAsInt();
            return new Climb.Called(
                    new Calling(alarm, rung + 1, Optional.empty()),
                    reachable.get(ladder.get(rung)).stream()
                            .sorted()
                            .map(channel -> Page.of(this, rung + 1, channel, now))
                            .toList(),
                    ladder.subList(step, rung));
        }

        /** Waits for an answer. */
        Calling until(Instant patienceEnds) {
            return new Calling(alarm, step, Optional.of(patienceEnds));
        }

        /** Stops calling. */
        public Ended ended(Ending why) {
            return new Ended(alarm, step, why);
        }
    }

    /** It is over. */
    record Ended(Alarm alarm, int step, Ending why) implements Escalation {
        @Override
        public Optional<Instant> nextActionAt() {
            return Optional.empty();
        }
    }

    /** What a climb led to. */
    sealed interface Climb {
        Escalation next();

        /** The bodies passed over because they have no contact. */
        List<OrganisationId> skipped();

        /** A body is called. */
        record Called(Calling next, List<Page.Pending> pages, List<OrganisationId> skipped) implements Climb {}

        /** There is nobody else to call. */
        record NobodyLeft(Ended next, List<OrganisationId> skipped) implements Climb {}
    }
}
