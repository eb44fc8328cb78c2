package vn.dieuphoi.lessons.casefile.domain;

import java.util.List;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.lessons.CaseStory;

/** Files of stories of which everything has been heard. */
public final class CaseFiles {
    private CaseFiles() {}

    public static CaseFile of(CaseStory story) {
        return heard(story, story.intake(), story.casework()).file(Directory.of(story.directory()));
    }

    static Heard heard(CaseStory story, List<Event> intake, List<Event> casework) {
        var both = Stream.concat(casework.stream(), intake.stream());
        return Heard.of(story.incident(), both.toList());
    }
}
