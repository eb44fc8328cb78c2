package vn.dieuphoi.rulebook;

import java.util.List;
import java.util.Optional;

/** Where the files of a rulebook are. */
interface LawSource {

    /** The bytes of a file; absent where there is none of this name. */
    Optional<byte[]> read(String file);

    /** The names of the YAML files that lie there, as far as they can be listed. */
    List<String> yamlFiles();
}
