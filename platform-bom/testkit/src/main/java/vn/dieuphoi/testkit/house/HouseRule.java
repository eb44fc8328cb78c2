package vn.dieuphoi.testkit.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;

/** The rules that ArchUnit checks on byte code. The name in lower case is the name in the reports. */
public enum HouseRule {
    /** Code under a {@code domain} package knows only the JDK, the contracts, the rulebook and itself, and no clock. */
    DOMAIN_IS_PLAIN_JAVA {
        @Override
        boolean concerns(String root, JavaClass candidate) {
            return Layers.isDomain(candidate) && !Names.isPackageInfo(candidate);
        }

        @Override
        ArchRule on(String root, Allowed allowed) {
            return subjects(root).should(Layers.bePlainJava(root, allowed));
        }
    },
    /** A {@code *Row} is package-private and used only by the Store of its package. */
    ROWS_STAY_HOME {
        @Override
        boolean concerns(String root, JavaClass candidate) {
            return Layers.isRow(candidate);
        }

        @Override
        ArchRule on(String root, Allowed allowed) {
            return subjects(root).should(Layers.stayHome(allowed));
        }
    },
    /** The packages directly below the root of a module depend on each other without a cycle. */
    FEATURES_DO_NOT_CYCLE {
        @Override
        boolean concerns(String root, JavaClass candidate) {
            return candidate.getPackageName().startsWith(root + ".") && !Names.isPackageInfo(candidate);
        }

        @Override
        ArchRule on(String root, Allowed allowed) {
            return Layers.featuresDoNotCycle(root, allowed);
        }
    },
    /** Nobody subscribes to a {@code Uni} or waits for it: the framework does. */
    NOTHING_SUBSCRIBES {
        @Override
        ArchRule on(String root, Allowed allowed) {
            return subjects(root).should(Uses.subscribeToNothing(allowed));
        }
    },
    /** Time comes from the injected InstantSource. */
    NO_SYSTEM_CLOCK {
        @Override
        ArchRule on(String root, Allowed allowed) {
            return subjects(root).should(Uses.readNoSystemClock(allowed));
        }
    },
    /** Only the outbox sends to Kafka. */
    ONE_WAY_TO_PUBLISH {
        @Override
        ArchRule on(String root, Allowed allowed) {
            return subjects(root).should(Uses.publishOnlyFromOutbox(allowed));
        }
    },
    /** Only the outbox and the Stores hold a database session. */
    NO_SESSION_ELSEWHERE {
        @Override
        ArchRule on(String root, Allowed allowed) {
            return subjects(root).should(Uses.holdSessionOnlyInStores(allowed));
        }
    },
    /** Configuration is read through a {@code @ConfigMapping} interface named {@code *Config}, and no other way. */
    NO_LOOSE_CONFIG {
        @Override
        ArchRule on(String root, Allowed allowed) {
            return subjects(root).should(Uses.readConfigThroughMappings(allowed));
        }
    },
    /** No package and no class has a name that says only that things were put there. */
    NO_DUMPING_GROUND {
        @Override
        ArchRule on(String root, Allowed allowed) {
            return subjects(root).should(Names.sayWhatTheyAre(allowed));
        }
    },
    /** Every package is {@code @NullMarked}. */
    PACKAGES_ARE_NULL_MARKED {
        @Override
        ArchRule on(String root, Allowed allowed) {
            return subjects(root).should(Names.liveInNullMarkedPackages(allowed));
        }
    },
    /** A class with tests is a {@code *Test} (plain Java) or an {@code *IT} (starts Quarkus or a server). */
    TESTS_SAY_WHAT_THEY_ARE {
        @Override
        boolean isAboutTests() {
            return true;
        }

        @Override
        boolean concerns(String root, JavaClass candidate) {
            return Names.hasTests(candidate);
        }

        @Override
        ArchRule on(String root, Allowed allowed) {
            return subjects(root).should(Names.beTestOrIT(allowed));
        }
    };

    abstract ArchRule on(String root, Allowed allowed);

    boolean concerns(String root, JavaClass candidate) {
        return true;
    }

    boolean isAboutTests() {
        return false;
    }

    void checkNothingMatches(String root, JavaClasses classes) {
        for (var candidate : classes) {
            if (concerns(root, candidate)) {
                throw new AssertionError("%s was declared to have nothing to check, but %s is there"
                        .formatted(this, candidate.getName()));
            }
        }
    }

    final com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction subjects(String root) {
        return classes().that(DescribedPredicate.describe(this + " concerns", item -> concerns(root, item)));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
