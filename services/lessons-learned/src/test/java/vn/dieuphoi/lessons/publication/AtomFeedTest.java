package vn.dieuphoi.lessons.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.Tlp;
import vn.dieuphoi.contracts.ids.LessonId;

class AtomFeedTest {
    private static final URI SELF = URI.create("http://127.0.0.1:8084/public/lessons.atom");
    private static final Instant OLD = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant NEW = Instant.parse("2026-11-01T00:00:00Z");
    private static final LessonId ID = LessonId.fromString("0198c2f4-0000-7000-8000-000000000001");
    private static final PublicLesson LESSON =
            new PublicLesson(ID, "Sao lưu <ngay> & luôn", "Tóm tắt", "Nguyên nhân…", "Khuyến nghị…", Tlp.CLEAR, NEW);

    @Test
    void isAFeedThatNamesItself() throws Exception {
        var feed = parsed(List.of(LESSON, at(OLD)));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getId()).matches("urn:uuid:[0-9a-f-]{36}");
        assertThat(feed.getTitle()).isNotBlank();
        assertThat(feed.getUpdated()).isEqualTo(Date.from(NEW));
        assertThat(feed.getAuthors()).hasSize(1);
        assertThat(feed.getOtherLinks())
                .extracting(Link::getRel, Link::getHref)
                .containsExactly(tuple("self", SELF.toString()));
    }

    @Test
    void hasAnEntryForEachLesson() throws Exception {
        Entry entry = parsed(List.of(LESSON)).getEntries().getFirst();
        assertThat(entry.getId()).isEqualTo("urn:uuid:" + ID);
        assertThat(entry.getTitle()).isEqualTo("Sao lưu <ngay> & luôn");
        assertThat(entry.getUpdated()).isEqualTo(Date.from(NEW));
        assertThat(entry.getPublished()).isEqualTo(Date.from(NEW));
        assertThat(entry.getCategories().getFirst().getTerm()).isEqualTo("TLP:CLEAR");
        assertThat(entry.getSummary().getValue()).isEqualTo("Tóm tắt");
        assertThat(entry.getContents().getFirst().getValue())
                .isEqualTo("Tóm tắt\n\nNguyên nhân: Nguyên nhân…\n\nKhuyến nghị: Khuyến nghị…");
    }

    @Test
    void isValidWithoutLessons() throws Exception {
        assertThat(parsed(List.of()).getUpdated()).isEqualTo(Date.from(Instant.EPOCH));
    }

    @Test
    void isAlwaysTheSameForTheSameLessons() {
        assertThat(AtomFeed.of(List.of(LESSON), SELF)).isEqualTo(AtomFeed.of(List.of(LESSON), SELF));
    }

    @Test
    void survivesCharactersThatXmlDoesNotHave() throws Exception {
        var odd = new PublicLesson(ID, "a\uFFFFb\uFFFEc😀", "t", "t", "t", Tlp.CLEAR, NEW);
        assertThat(parsed(List.of(odd)).getEntries().getFirst().getTitle()).isEqualTo("a\uFFFDb\uFFFDc😀");
    }

    private static PublicLesson at(Instant published) {
        return new PublicLesson(LessonId.next(), "t", "t", "t", "t", Tlp.CLEAR, published);
    }

    private static Feed parsed(List<PublicLesson> lessons) throws Exception {
        return (Feed) new WireFeedInput().build(new StringReader(AtomFeed.of(lessons, SELF)));
    }
}
