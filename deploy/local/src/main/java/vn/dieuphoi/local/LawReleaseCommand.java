package vn.dieuphoi.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.dieuphoi.rulebook.LawFiles;
import vn.dieuphoi.rulebook.RulebookInvalid;

/** Seals every version of a rule that was not released before. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = {
            "Niêm phong các phiên bản quy tắc mới phát hành (released.sums); sau đó không sửa được nữa.",
            "Seals the versions of rules that are new (released.sums); from then on they cannot be edited."
        })
final class LawReleaseCommand implements Callable<Integer> {

    private static final String SUMS = "released.sums";

    @Mixin
    private LawLocation location = new LawLocation();

    @Override
    public Integer call() {
        var sums = location.path().resolve(SUMS);
        try {
            var lines = LawFiles.in(location.path()).unsealed();
            Files.write(sums, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            System.out.printf("%s: %d phiên bản mới / new versions%n", sums, lines.size());
            return 0;
        } catch (RulebookInvalid unsound) {
            unsound.violations().forEach(System.err::println);
            return 1;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(sums.toString(), unwritable);
        }
    }
}
