package vn.dieuphoi.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import vn.dieuphoi.rulebook.Rulebook;
import vn.dieuphoi.rulebook.RulebookInvalid;
import vn.dieuphoi.rulebook.preview.InputInvalid;

/** Asks the rulebook what stands in a file, and prints the answer. */
final class LawAnswers {

    private static final int UNSOUND = 1;
    private static final int BAD_INPUT = 2;

    private LawAnswers() {}

    static int print(LawLocation location, Path file, BiFunction<Rulebook, String, String> question) {
        try {
            System.out.println(question.apply(location.files().rulebook(), Files.readString(file)));
            return 0;
        } catch (IOException unreadable) {
            System.err.printf("%s: không đọc được / cannot be read: %s%n", file, unreadable.getMessage());
            return BAD_INPUT;
        } catch (InputInvalid faulty) {
            faulty.faults().forEach(fault -> System.err.printf("%s: %s%n", file, fault));
            return BAD_INPUT;
        } catch (RulebookInvalid unsound) {
            unsound.violations().forEach(System.err::println);
            return UNSOUND;
        }
    }
}
