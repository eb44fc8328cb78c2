package vn.dieuphoi.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.dieuphoi.rulebook.Guard;
import vn.dieuphoi.rulebook.LawFiles;
import vn.dieuphoi.rulebook.Provision;
import vn.dieuphoi.rulebook.Rulebook;
import vn.dieuphoi.rulebook.RulebookInvalid;
import vn.dieuphoi.rulebook.preview.InputInvalid;
import vn.dieuphoi.rulebook.preview.LawCases;

/** Proves the rulebook sound, runs its cases, and prints its rules. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Kiểm tra bộ quy tắc, chạy các ca mẫu và in bảng quy tắc; mã thoát 1 khi có lỗi.",
            "Validates the rulebook, runs its cases and prints the rules; exit code 1 with every violation."
        })
final class LawCheckCommand implements Callable<Integer> {

    private static final List<String> HEAD =
            List.of("id", "version", "kind", "limit", "valid from", "valid to", "source", "cases");

    @Mixin
    private LawLocation location = new LawLocation();

    @Override
    public Integer call() {
        try {
            return check(location.files());
        } catch (RulebookInvalid unsound) {
            unsound.violations().forEach(System.err::println);
            return 1;
        } catch (InputInvalid unreadable) {
            System.err.println("cases: " + unreadable.getMessage());
            return 1;
        }
    }

    private static int check(LawFiles files) {
        var rulebook = files.rulebook();
        var cases = LawCases.of(files, rulebook);
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        rulebook.provisions().forEach(rule -> rows.add(row(rule, cases)));
        print(rows);
        System.out.println();
        System.out.println(summary(rulebook, cases));
        return differences(rulebook, cases);
    }

    private static List<String> row(Provision rule, LawCases cases) {
        var mark = rule.source().unconfirmed() ? " (unconfirmed)" : "";
        return List.of(
                rule.ref().id(),
                String.valueOf(rule.ref().version()),
                rule.kind().code(),
                rule instanceof Guard ? "-" : rule.timing(),
                rule.validity().from().toString(),
                rule.validity().to().map(Object::toString).orElse("-"),
                rule.source().code() + mark,
                String.valueOf(cases.of(rule.ref().id(), rule.ref().version()).size()));
    }

    private static void print(List<List<String>> rows) {
        var widths = IntStream.range(0, HEAD.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        for (var row : rows) {
            var line = IntStream.range(0, row.size())
                    .mapToObj(column -> ("%-" + widths[column] + "s").formatted(row.get(column)))
                    .collect(Collectors.joining("  "));
            System.out.println(line.stripTrailing());
        }
    }

    private static String summary(Rulebook rulebook, LawCases cases) {
        var unguarded = rulebook.provisions().stream()
                .filter(rule ->
                        rule instanceof Guard guard && guard.enforcedBy().isEmpty())
                .map(rule -> rule.ref().id())
                .collect(Collectors.joining(", "));
        return "bộ quy tắc / rulebook %s: %d phiên bản quy tắc / rule versions, %d ca mẫu / cases%s"
                .formatted(
                        rulebook.version(),
                        rulebook.provisions().size(),
                        cases.all().size(),
                        unguarded.isEmpty() ? "" : "; chưa có mã thực thi / guards without code: " + unguarded);
    }

    private static int differences(Rulebook rulebook, LawCases cases) {
        var wrong = 0;
        for (var of : cases.all()) {
            for (var difference : of.differences(rulebook)) {
                System.err.printf("%s: %s%n", of, difference);
                wrong++;
            }
        }
        return wrong == 0 ? 0 : 1;
    }
}
