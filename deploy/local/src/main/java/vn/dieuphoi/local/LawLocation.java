package vn.dieuphoi.local;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.dieuphoi.rulebook.LawFiles;

/** Which rulebook a command is about: that of a folder, else that of the source tree, else that of the build. */
final class LawLocation {

    @Nullable
    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = {
                "Thư mục chứa bộ quy tắc (mặc định: contracts/law).",
                "The folder of the rulebook (default: contracts/law)."
            })
    private Path folder;

    LawFiles files() {
        var path = path();
        return Files.isDirectory(path) || folder != null ? LawFiles.in(path) : LawFiles.packaged();
    }

    Path path() {
        return folder == null ? Dieuphoi.home().resolve("contracts/law") : folder;
    }
}
