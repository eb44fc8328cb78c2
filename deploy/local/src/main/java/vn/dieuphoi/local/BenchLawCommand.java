package vn.dieuphoi.local;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.dieuphoi.contracts.law.Effect;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.rulebook.Heading;
import vn.dieuphoi.rulebook.Provision;
import vn.dieuphoi.rulebook.Rule;
import vn.dieuphoi.rulebook.Rulebook;
import vn.dieuphoi.rulebook.Validity;
import vn.dieuphoi.rulebook.facts.CaseFacts;
import vn.dieuphoi.rulebook.facts.Circumstances;
import vn.dieuphoi.rulebook.facts.PrivacyEffects;
import vn.dieuphoi.rulebook.facts.ReporterFacts;
import vn.dieuphoi.rulebook.facts.SystemFacts;

/** How long it takes to compute all obligations of one incident, and whether expired law makes it slower. */
@Command(
        name = "law",
        mixinStandardHelpOptions = true,
        description = {
            "Thời gian tính mọi nghĩa vụ của một sự cố, và khi có thêm 10.000 phiên bản quy tắc đã hết hiệu lực.",
            "Milliseconds to compute all obligations of one incident, and the same with 10,000 expired rule versions."
        })
final class BenchLawCommand implements Callable<Integer> {

    private static final double GOAL_MILLISECONDS = 10;
    private static final double GOAL_RATIO = 1.2;
    private static final double NANOS_PER_MILLISECOND = 1e6;
    private static final int TURNS = 5;
    private static final LocalDate LONG_AGO = LocalDate.of(1700, 1, 1);

    @Option(names = "--expired", defaultValue = "10000", description = "Số phiên bản hết hiệu lực. / Expired versions.")
    private int expired;

    @Option(names = "--rounds", defaultValue = "4000", description = "Số lần đo. / Measured computations.")
    private int rounds;

    @Override
    public Integer call() {
        var today = Rulebook.packaged();
        var grown = today.with(expired(today.rules()));
        var facts = facts();
        var warmUp = measure(today, facts).length + measure(grown, facts).length;
        // In turns, so that what else the machine does meets both.
        var alone = new ArrayList<long[]>();
        var among = new ArrayList<long[]>();
        for (var turn = 0; turn < TURNS; turn++) {
            alone.add(measure(today, facts));
            among.add(measure(grown, facts));
        }
        print(
                sorted(alone),
                sorted(among),
                Map.of("obligations", today.obligations(facts).size(), "warmUp", warmUp));
        return 0;
    }

    private void print(long[] alone, long[] among, Map<String, Integer> conditions) {
        print(Figure.of("obligations of one incident, p99", milliseconds(alone, 0.99), "ms")
                .atMost(GOAL_MILLISECONDS)
                .with(conditions));
        print(Figure.of("obligations of one incident, median", milliseconds(alone, 0.5), "ms"));
        print(Figure.of("the same among expired versions, p99", milliseconds(among, 0.99), "ms")
                .atMost(GOAL_MILLISECONDS)
                .with("expired", expired));
        print(Figure.of("the same among expired versions, median", milliseconds(among, 0.5), "ms"));
        print(Figure.of("ratio of medians", milliseconds(among, 0.5) / milliseconds(alone, 0.5), "1")
                .atMost(GOAL_RATIO)
                .with("expired", expired));
    }

    private void print(Figure figure) {
        System.out.println(figure.with("computations", TURNS * rounds).line());
    }

    private long[] measure(Rulebook rulebook, CaseFacts facts) {
        var nanos = new long[rounds];
        var found = 0L;
        for (var round = 0; round < rounds; round++) {
            var began = System.nanoTime();
            found += rulebook.obligations(facts).size();
            nanos[round] = System.nanoTime() - began;
        }
        if (found == 0) {
            throw new Refused("no obligations were found: nothing was measured");
        }
        return nanos;
    }

    private static long[] sorted(List<long[]> runs) {
        var all = runs.stream().flatMapToLong(Arrays::stream).toArray();
        Arrays.sort(all);
        return all;
    }

    private static double milliseconds(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / NANOS_PER_MILLISECOND;
    }

    /** Versions of the rules of today that were in force for some days each, long before anything else. */
    private List<Provision> expired(List<Rule> rules) {
        var versions = new ArrayList<Provision>();
        for (var number = 0; number < expired; number++) {
            var rule = rules.get(number % rules.size());
            var first = LONG_AGO.plusDays(10L * number);
            var heading = rule.heading();
            var ref =
                    new RuleRef(heading.ref().id(), 1000 + number, heading.ref().rulebook());
            versions.add(new Rule(
                    new Heading(
                            ref,
                            heading.set(),
                            heading.kind(),
                            heading.title(),
                            new Validity(first, Optional.of(first.plusDays(9))),
                            heading.authority()),
                    rule.trigger(),
                    rule.condition(),
                    rule.provinces(),
                    rule.duty(),
                    rule.timeLimit(),
                    rule.breach()));
        }
        return versions;
    }

    /** An incident to which almost everything applies. */
    private static CaseFacts facts() {
        var detectedAt = Instant.parse("2026-10-01T01:00:00Z");
        return CaseFacts.builder()
                .detectedAt(detectedAt)
                .systemLevel(5)
                .operatorCapacityExceeded(true)
                .capacityExceededAt(detectedAt)
                .responseEndedAt(detectedAt.plusSeconds(86_400))
                .repairCompletedAt(detectedAt.plusSeconds(90_000))
                .vulnerabilityPatchedAt(detectedAt.plusSeconds(95_000))
                .system(new SystemFacts(
                        true, Optional.of(ManagedBy.CIVIL), Optional.empty(), true, Optional.of("banking")))
                .reporter(new ReporterFacts(true, true, true, true, Optional.of("19")))
                .circumstances(new Circumstances(
                        true,
                        true,
                        EnumSet.allOf(Effect.class),
                        true,
                        true,
                        true,
                        true,
                        new PrivacyEffects(true, true)))
                .build();
    }
}
