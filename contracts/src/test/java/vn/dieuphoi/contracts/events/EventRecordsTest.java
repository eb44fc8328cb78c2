package vn.dieuphoi.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dieuphoi.contracts.ids.Sha256;

class EventRecordsTest {

    @ParameterizedTest
    @MethodSource("vn.dieuphoi.contracts.events.EventTypes#all")
    void refusesEachMissingComponentByName(EventType type) throws Exception {
        var components = type.event().getRecordComponents();
        for (var i = 0; i < components.length; i++) {
            var values = valuesOf(example(type));
            if (components[i].getType().isPrimitive()) {
                continue;
            }
            values[i] = null;
            assertThatThrownBy(() -> construct(type.event(), values))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("%s without %s", type.event().getSimpleName(), components[i].getName());
        }
    }

    @ParameterizedTest
    @MethodSource("vn.dieuphoi.contracts.events.EventTypes#all")
    void keepsItsOwnUnmodifiableCollections(EventType type) throws Exception {
        for (var value : valuesOf(example(type))) {
            if (value instanceof Collection<?> collection) {
                assertThatThrownBy(collection::clear).isInstanceOf(UnsupportedOperationException.class);
            } else if (value instanceof Map<?, ?> map) {
                assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
            }
        }
    }

    @Test
    void doesNotPrintWhatTheReporterWrote() throws IOException {
        var notice = (NoticeAccepted) example(EventTypes.of(NoticeAccepted.class));
        var report = (ReportAccepted) example(EventTypes.of(ReportAccepted.class));

        assertThat(notice.toString() + notice.system() + notice.operator())
                .contains(notice.receiptNumber())
                .doesNotContain(notice.description(), "đường Mẫu", "203.0.113", "benhvien19.example");
        assertThat(report.toString())
                .contains(report.receiptNumber())
                .doesNotContain(report.result().orElseThrow());
    }

    @Test
    void refusesANoticeAsAReport() {
        assertThatThrownBy(() -> parse(ReportAccepted.class, "kind", "notice"))
                .hasMessageContaining("a notice is no report");
    }

    @Test
    void refusesAStatutoryEndForADutyWithoutANumber() {
        assertThatThrownBy(() -> parse(DeadlineSet.class, "limit", Map.of("kind", "immediate")))
                .hasMessageContaining("a limit of kind immediate has no statutory end");
    }

    @Test
    void refusesASystemLevelThatTheLawDoesNotKnow() {
        assertThatThrownBy(() -> parse(CaseOpened.class, "systemLevel", 6)).hasMessageContaining("1..5: 6");
    }

    @Test
    void refusesADigestThatIsNone() {
        assertThatThrownBy(() -> new Sha256("ABC")).hasMessageContaining("\"ABC\"");
    }

    private static void parse(Class<? extends Event> event, String field, Object value) throws IOException {
        var type = EventTypes.of(event);
        var json = (ObjectNode) ContractFiles.write(example(type));
        json.set(field, ContractFiles.JSON.valueToTree(value));
        assertThat(ContractFiles.parse(type, json)).isNull();
    }

    /** The example that has most in it. */
    private static Event example(EventType type) throws IOException {
        var examples = ContractFiles.examples(type);
        var full = examples.stream().filter(file -> file.endsWith("full.json")).findFirst();
        return ContractFiles.parse(type, ContractFiles.read(full.orElse(examples.getFirst())));
    }

    private static Object[] valuesOf(Event event) throws ReflectiveOperationException {
        var components = event.getClass().getRecordComponents();
        var values = new Object[components.length];
        for (var i = 0; i < components.length; i++) {
            values[i] = components[i].getAccessor().invoke(event);
        }
        return values;
    }

    private static void construct(Class<? extends Event> event, Object[] values) throws Throwable {
        var types = Arrays.stream(event.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class[]::new);
        try {
            assertThat(Optional.of(event.getDeclaredConstructor(types).newInstance(values)))
                    .isEmpty();
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause();
        }
    }
}
