package vn.dieuphoi.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.dieuphoi.rulebook.preview.CalendarPreview;

/** Lists the dated duties of an organisation, as JSON. */
@Command(
        name = "calendar",
        mixinStandardHelpOptions = true,
        description = {
            "Liệt kê các nghĩa vụ định kỳ của một tổ chức (JSON).",
            "Lists the dated duties of an organisation, as JSON. Exit code 2 with every fault of the input."
        })
final class LawCalendarCommand implements Callable<Integer> {

    @Mixin
    private LawLocation location = new LawLocation();

    @Parameters(paramLabel = "FILE", description = "Tệp JSON. / A JSON file.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        return LawAnswers.print(location, file, (rulebook, text) -> new CalendarPreview(rulebook).answer(text));
    }
}
