package vn.dieuphoi.timers;

import java.util.HashMap;
import java.util.Map;
import vn.dieuphoi.contracts.events.Aggregate;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.IntakeEvent;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.testkit.TopicProbe;
import vn.dieuphoi.testkit.TopicRecord;

/** Tells the service events as intake, the coordinator and its directory would, numbered in the order of telling. */
public final class Telling implements AutoCloseable {
    private final TopicProbe intake = TopicProbe.on(Topic.INTAKE);
    private final TopicProbe cases = TopicProbe.on(Topic.CASE);
    private final TopicProbe directory = TopicProbe.on(Topic.DIRECTORY);
    private final Map<Aggregate, Long> told = new HashMap<>();

    public void tell(Event... events) {
        for (var event : events) {
            publish(event, told.merge(event.aggregate(), 1L, Long::sum));
        }
    }

    /** Tells an event under a number of the test's choice. */
    public void publish(Event event, long sequence) {
        var source = event instanceof IntakeEvent ? "incident-intake" : "national-coordinator";
        probe(event).publish(TopicRecord.of(event, "/dieuphoi/" + source, sequence));
    }

    private TopicProbe probe(Event event) {
        return switch (event) {
            case IntakeEvent reported -> intake;
            case CaseEvent coordinated -> cases;
            default -> directory;
        };
    }

    @Override
    public void close() {
        intake.close();
        cases.close();
        directory.close();
    }
}
