package vn.dieuphoi.testkit.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.HashSet;
import java.util.Set;

/** The classes, with everything nested in them, that may break one rule. */
record Allowed(HouseRule rule, Set<String> classNames) {

    boolean covers(JavaClass candidate) {
        return classNames.stream()
                .anyMatch(name ->
                        candidate.getName().equals(name) || candidate.getName().startsWith(name + "$"));
    }

    void checkAllExistIn(JavaClasses classes) {
        for (var name : classNames) {
            if (!classes.contain(name)) {
                throw new AssertionError(
                        "%s lets %s pass, but there is no such class: remove the exception".formatted(rule, name));
            }
        }
    }

    static Set<String> union(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }
}
