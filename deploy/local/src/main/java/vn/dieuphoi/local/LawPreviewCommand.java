package vn.dieuphoi.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.dieuphoi.rulebook.preview.LawPreview;

/** Computes what a case owes, as JSON. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = {
            "Tính các nghĩa vụ có thời hạn của một vụ việc (JSON).",
            "Computes what a case owes, as JSON. Exit code 2 with every fault of the input."
        })
final class LawPreviewCommand implements Callable<Integer> {

    @Mixin
    private LawLocation location = new LawLocation();

    @Parameters(paramLabel = "FILE", description = "Tệp JSON. / A JSON file.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        return LawAnswers.print(location, file, (rulebook, text) -> new LawPreview(rulebook).answer(text));
    }
}
