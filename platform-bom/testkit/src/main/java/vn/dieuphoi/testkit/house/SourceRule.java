package vn.dieuphoi.testkit.house;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The rules that are checked on source files. The name in lower case is the name in the reports. */
public enum SourceRule {
    /** No file over 300 lines; nine of ten have at most 150. */
    FILES_ARE_SHORT {
        @Override
        List<String> offences(List<SourceFile> sources) {
            var lengths = sources.stream().map(SourceFile::length).sorted().toList();
            return Stream.concat(
                            sources.stream()
                                    .filter(source -> source.length() > LONGEST_FILE)
                                    .map(source -> "%s has %d lines".formatted(source, source.length())),
                            beyond("files", lengths, USUAL_FILE))
                    .toList();
        }
    },
    /** No method over 30 lines; nine of ten have at most 12. Counted are the lines between the braces. */
    METHODS_ARE_SHORT {
        @Override
        List<String> offences(List<SourceFile> sources) {
            var methods = sources.stream()
                    .flatMap(source -> source.methods().stream())
                    .toList();
            var lengths =
                    methods.stream().map(SourceFile.Method::length).sorted().toList();
            return Stream.concat(
                            methods.stream()
                                    .filter(method -> method.length() > LONGEST_METHOD)
                                    .map(method -> "%s has %d lines".formatted(method.place(), method.length())),
                            beyond("methods", lengths, USUAL_METHOD))
                    .toList();
        }
    },
    /** Nothing is left for later, and no test is switched off. */
    NOTHING_LEFT_FOR_LATER {
        @Override
        List<String> offences(List<SourceFile> sources) {
            return lines(sources.stream(), "\\bTODO\\b|\\bFIXME\\b|@Disabled\\b");
        }
    },
    /** Main code logs; it does not print. */
    NOTHING_PRINTS {
        @Override
        List<String> offences(List<SourceFile> sources) {
            return lines(sources.stream().filter(SourceFile::isMain), "\\bSystem\\.(out|err)\\b|\\bprintStackTrace\\b");
        }
    };

    private static final int LONGEST_FILE = 300;
    private static final int USUAL_FILE = 150;
    private static final int LONGEST_METHOD = 30;
    private static final int USUAL_METHOD = 12;

    abstract List<String> offences(List<SourceFile> sources);

    private static Stream<String> beyond(String what, List<Integer> sorted, int usual) {
        if (sorted.isEmpty()) {
            return Stream.empty();
        }
        var ninetieth = sorted.get((int) Math.ceil(0.9 * sorted.size()) - 1);
        return ninetieth <= usual
                ? Stream.empty()
                : Stream.of("nine of ten %s have up to %d lines, %d are allowed".formatted(what, ninetieth, usual));
    }

    private static List<String> lines(Stream<SourceFile> sources, String forbidden) {
        return sources.flatMap(source -> source.linesWith(forbidden)).toList();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
