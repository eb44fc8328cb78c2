package vn.dieuphoi.lessons;

import static org.awaitility.Awaitility.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.testkit.TopicProbe;
import vn.dieuphoi.testkit.TopicRecord;

/** Puts what a story tells on the topics, as the other services would. */
public final class Told implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Map<Topic, TopicProbe> probes = new EnumMap<>(Topic.class);

    private record Word(Topic topic, TopicRecord record) {}

    public Told() {
        for (var topic : List.of(Topic.INTAKE, Topic.CASE, Topic.DIRECTORY)) {
            probes.put(topic, TopicProbe.on(topic));
        }
    }

    /** Tells a story from its beginning to its end and gives the draft that comes of it, as its editor sees it. */
    @CanIgnoreReturnValue
    public JsonPath draft(CaseStory story) {
        intake(story);
        directory(story);
        casework(story);
        return awaitDraft(story);
    }

    /** Tells everything so many times, in an order that is another for each seed. */
    public void shuffled(CaseStory story, int times, int seed) {
        var words = new ArrayList<Word>();
        for (int i = 0; i < times; i++) {
            words.addAll(words(Topic.INTAKE, story.intake()));
            words.addAll(words(Topic.CASE, story.casework()));
            words.addAll(words(Topic.DIRECTORY, story.directory()));
        }
        Collections.shuffle(words, new Random(seed));
        words.forEach(this::tell);
    }

    public void intake(CaseStory story) {
        words(Topic.INTAKE, story.intake()).forEach(this::tell);
    }

    public void casework(CaseStory story) {
        words(Topic.CASE, story.casework()).forEach(this::tell);
    }

    public void directory(CaseStory story) {
        words(Topic.DIRECTORY, story.directory()).forEach(this::tell);
    }

    /** Tells who is the standing agency, who was, and waits until it may read the draft of a serious story. */
    public void standingAgency(CaseStory story) {
        words(Topic.DIRECTORY, StandingAgency.records()).forEach(this::tell);
        await("standing agency")
                .atMost(PATIENCE)
                .until(() ->
                        Visitors.approver().get("/v1/lessons/" + story.lesson()).statusCode() == 200);
    }

    /** The draft of a story, as its editor sees it, once it is there. */
    public static JsonPath awaitDraft(CaseStory story) {
        var path = "/v1/lessons/" + story.lesson();
        await("draft of " + story)
                .atMost(PATIENCE)
                .until(() -> Visitors.editor().get(path).statusCode() == 200);
        return Visitors.editor().get(path).jsonPath();
    }

    /** Each event with its place among those of its aggregate; a directory record comes with gaps. */
    private static List<Word> words(Topic topic, List<Event> events) {
        var words = new ArrayList<Word>();
        for (int index = 0; index < events.size(); index++) {
            long sequence = topic == Topic.DIRECTORY ? 7 : index + 1L;
            words.add(new Word(topic, TopicRecord.of(events.get(index), "/dieuphoi/" + topic, sequence)));
        }
        return words;
    }

    private void tell(Word word) {
        probes.get(word.topic()).publish(word.record());
    }

    @Override
    public void close() {
        probes.values().forEach(TopicProbe::close);
    }
}
