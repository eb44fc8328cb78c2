package vn.dieuphoi.testkit;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where the servers of a test run come from. */
enum Choice {
    EMBEDDED,
    CONTAINERS;

    /** As the build writes it: {@code INFRA=embedded}. */
    static Choice of(String word) {
        return Arrays.stream(values())
                .filter(choice -> choice.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("INFRA=%s is not known: use one of %s".formatted(word, words())));
    }

    Machines machines() {
        return switch (this) {
            case EMBEDDED -> new EmbeddedMachines();
            case CONTAINERS -> new ContainerMachines();
        };
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String words() {
        return Arrays.stream(values()).map(Choice::word).collect(Collectors.joining(", "));
    }
}
