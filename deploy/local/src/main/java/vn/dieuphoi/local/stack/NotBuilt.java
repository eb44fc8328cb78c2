package vn.dieuphoi.local.stack;

import java.nio.file.Path;

/** Something the build makes is not there. */
public final class NotBuilt extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotBuilt(Path missing) {
        super(missing + " is missing: build first, for example with ./dieuphoi build");
    }
}
