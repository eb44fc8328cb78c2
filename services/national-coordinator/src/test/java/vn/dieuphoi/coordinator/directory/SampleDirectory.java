package vn.dieuphoi.coordinator.directory;

import java.nio.file.Path;
import vn.dieuphoi.coordinator.directory.domain.Directory;

/** The directory that the local stack starts with. */
public final class SampleDirectory {
    public static final Path FILE = Path.of("../../deploy/directory/sample-directory.yaml");

    private SampleDirectory() {}

    public static Directory read() {
        var seed = new DirectoryJson().seed(FILE);
        return Directory.of(seed.organisations(), seed.systems());
    }
}
