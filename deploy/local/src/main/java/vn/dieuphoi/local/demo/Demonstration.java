package vn.dieuphoi.local.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import vn.dieuphoi.local.stack.Addresses;

/** The demonstrations: one incident through the whole chain of the law, or many notices at once. */
public final class Demonstration {
    private final Addresses addresses;
    private final Api api;
    private final InstantSource clock;
    private final Consumer<String> say;

    /**
     * A demonstration on a running system.
     *
     * @param issue gives a fresh access token by user name
     * @param say hears each step
     */
    public Demonstration(Addresses addresses, Function<String, String> issue, Consumer<String> say) {
        this.addresses = addresses;
        this.api = new Api(new Tokens(issue));
        this.clock = InstantSource.system();
        this.say = say;
    }

    /** The hospital's incident, from the notice to the lesson. */
    public Outcome incident() {
        Scenario scenario = new Scenario(api, addresses, clock, say);
        String incident = scenario.play();
        var found = api.find("coordinator", addresses.coordinator().resolve("/v1/cases/" + incident))
                .orElseGet(Api.JSON::createObjectNode);
        Map<String, Long> copies = new Mailbox(api, addresses.mailPage()).copies();
        Reckoning reckoning = Reckoning.of(found, copies);
        return new Outcome(
                1,
                reckoning.isSound() ? 1 : 0,
                scenario.acknowledgements(),
                reckoning.missing(),
                reckoning.doubled(),
                copies.values().stream().mapToInt(count -> count.intValue() - 1).sum(),
                List.of(incident),
                new Timeline(api, addresses).of(incident, "analyst"));
    }

    /**
     * One notice per line of a file, with a result for each.
     *
     * @param user who sends
     * @param journals folder of the results that are final; a run over the same file goes on behind them
     * @param out hears each result as a line of JSON
     */
    public ReportSummary reports(Path file, String user, Path journals, Consumer<String> out) {
        return new Reports(api, addresses, user, out, say).run(file, journals);
    }

    /**
     * One notice per VERIS record.
     *
     * @param folder with the records
     * @param pace between two notices
     * @param afterEach called with the number of notices accepted so far
     */
    public Outcome veris(Path folder, Duration pace, IntConsumer afterEach) {
        List<Path> files = VerisNotices.files(folder);
        if (files.isEmpty()) {
            throw new StepFailed("no VERIS records (*.json) in " + folder);
        }
        return new Import(api, addresses, clock, pace, say).run(files, afterEach);
    }
}
