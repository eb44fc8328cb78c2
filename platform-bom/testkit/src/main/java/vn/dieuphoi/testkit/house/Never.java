package vn.dieuphoi.testkit.house;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A condition that collects the offences of a class, unless the class is exempt. */
final class Never extends ArchCondition<JavaClass> {

    private final Predicate<JavaClass> exempt;
    private final Function<JavaClass, Stream<String>> offences;

    private Never(String sentence, Predicate<JavaClass> exempt, Function<JavaClass, Stream<String>> offences) {
        super(sentence);
        this.exempt = exempt;
        this.offences = offences;
    }

    static Never offend(String sentence, Predicate<JavaClass> exempt, Function<JavaClass, Stream<String>> offences) {
        return new Never(sentence, exempt, offences);
    }

    static <D extends HasDescription> Stream<String> described(Stream<D> offences) {
        return offences.map(HasDescription::getDescription).distinct();
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        if (!exempt.test(item)) {
            offences.apply(item).forEach(offence -> events.add(SimpleConditionEvent.violated(item, offence)));
        }
    }
}
