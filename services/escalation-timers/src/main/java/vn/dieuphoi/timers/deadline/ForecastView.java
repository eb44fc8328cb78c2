package vn.dieuphoi.timers.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.DueKind;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.edge.Caller;
import vn.dieuphoi.rulebook.SourceStatus;
import vn.dieuphoi.timers.oncall.OnDuty;
import vn.dieuphoi.timers.oncall.domain.Channel;
import vn.dieuphoi.timers.request.Readers;

/**
 * A forecast as clients see it.
 *
 * @param byObligor of the whole window, one for each obligor and body on duty
 * @param items a page of what falls due
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ForecastView(
        Instant from, Instant to, List<ObligorView> byObligor, List<ItemView> items, Optional<String> next) {

    static ForecastView of(Forecast forecast, Caller caller) {
        var page = forecast.page().map(upcoming -> ItemView.of(upcoming, forecast));
        return new ForecastView(
                forecast.window().from(),
                forecast.window().to(),
                forecast.burdens().stream()
                        .map(burden -> ObligorView.of(burden, forecast, caller))
                        .toList(),
                page.items(),
                page.next());
    }

    /**
     * What falls due for a body.
     *
     * @param name what it is called, if that is known
     * @param onDuty who would be called; absent where nobody can be
     */
    record ObligorView(
            OrganisationId obligor, Optional<String> name, long count, Instant earliest, Optional<DutyView> onDuty) {

        static ObligorView of(Burden burden, Forecast forecast, Caller caller) {
            return new ObligorView(
                    burden.obligor(),
                    forecast.name(burden.obligor()),
                    burden.count(),
                    burden.earliest(),
                    forecast.called(burden.ladder()).map(onDuty -> DutyView.of(onDuty, caller)));
        }
    }

    /**
     * The body whose contact would be called.
     *
     * @param name the person's, for those only who work with that person
     * @param channels how the person would be called; where, stays with the service
     */
    record DutyView(OrganisationId organisation, Optional<String> name, List<String> channels) {

        static DutyView of(OnDuty onDuty, Caller caller) {
            var known = caller.organisation().equals(onDuty.organisation()) || caller.has(Readers.NATIONAL_COORDINATOR);
            return new DutyView(
                    onDuty.organisation(),
                    Optional.of(onDuty.name()).filter(name -> known),
                    onDuty.channels().stream().sorted().map(Channel::code).toList());
        }
    }

    /**
     * A deadline that falls due.
     *
     * @param dueAt the statutory end
     * @param targetAt the internal target, where the law gives no number
     * @param targetLabel "internal" wherever there is a target
     * @param which of both it is
     * @param unconfirmed whether nobody should rely on the text of the rule yet
     * @param onDuty the body whose contact would be called; absent where nobody can be
     */
    record ItemView(
            DeadlineId deadline,
            IncidentId incident,
            String rule,
            int ruleVersion,
            OrganisationId obligor,
            Role obligorRole,
            Optional<Instant> dueAt,
            Optional<Instant> targetAt,
            Optional<String> targetLabel,
            DueKind which,
            String citation,
            String source,
            boolean unconfirmed,
            Optional<OrganisationId> onDuty) {

        static ItemView of(Upcoming upcoming, Forecast forecast) {
            var terms = upcoming.terms();
            return new ItemView(
                    terms.id(),
                    terms.incident(),
                    terms.rule().id(),
                    terms.rule().version(),
                    terms.obligor(),
                    terms.obligorRole(),
                    terms.dueAt(),
                    terms.targetAt(),
                    terms.targetAt().map(target -> "internal"),
                    terms.dueAt().isPresent() ? DueKind.STATUTORY : DueKind.INTERNAL_TARGET,
                    terms.citation(),
                    terms.source(),
                    unconfirmed(terms.source()),
                    forecast.called(terms.ladder()).map(OnDuty::organisation));
        }

        private static boolean unconfirmed(String source) {
            return Stream.of(SourceStatus.values())
                    .anyMatch(status -> status.unconfirmed() && status.code().equals(source));
        }
    }
}
