package vn.dieuphoi.lessons.publication;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.dieuphoi.contracts.ids.Ids;

/** Lessons as an Atom 1.0 document (RFC 4287). The same lessons under the same address always give the same text. */
final class AtomFeed {
    static final String MEDIA_TYPE = "application/atom+xml;charset=UTF-8";

    private static final UUID ID = Ids.derivedFrom("lessons.atom");
    private static final String TITLE = "DieuPhoi: bài học từ các sự cố an toàn thông tin mạng";
    private static final String AUTHOR = "DieuPhoi";
    private static final String TLP_SCHEME = "https://www.first.org/tlp/";
    private static final String TEXT = "text";

    /** What JSON may hold and XML 1.0 may not. */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private AtomFeed() {}

    /** The document, under its own address. */
    static String of(List<PublicLesson> lessons, URI self) {
        var feed = new Feed("atom_1.0");
        feed.setId(urn(ID));
        feed.setTitle(TITLE);
        feed.setUpdated(Date.from(lessons.stream()
                .map(PublicLesson::publishedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)));
        feed.setAuthors(List.of(author()));
        feed.setOtherLinks(List.of(link(self)));
        feed.setEntries(lessons.stream().map(AtomFeed::entry).toList());
        return write(feed);
    }

    private static Entry entry(PublicLesson lesson) {
        var entry = new Entry();
        entry.setId(urn(lesson.id().value()));
        entry.setTitle(clean(lesson.title()));
        entry.setPublished(Date.from(lesson.publishedAt()));
        entry.setUpdated(Date.from(lesson.publishedAt()));
        entry.setCategories(List.of(category(lesson)));
        entry.setSummary(content(lesson.summary()));
        entry.setContents(List.of(content(String.join(
                "\n\n",
                lesson.summary(),
                "Nguyên nhân: " + lesson.causes(),
                "Khuyến nghị: " + lesson.recommendations()))));
        return entry;
    }

    private static Category category(PublicLesson lesson) {
        var label = "TLP:" + lesson.tlp().code().toUpperCase(Locale.ROOT);
        var category = new Category();
        category.setTerm(label);
        category.setScheme(TLP_SCHEME);
        category.setLabel(label);
        return category;
    }

    private static Content content(String text) {
        var content = new Content();
        content.setType(TEXT);
        content.setValue(clean(text));
        return content;
    }

    private static Person author() {
        var author = new Person();
        author.setName(AUTHOR);
        return author;
    }

    private static Link link(URI self) {
        var link = new Link();
        link.setRel("self");
        link.setType("application/atom+xml");
        link.setHref(self.toString());
        return link;
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    private static String clean(String text) {
        return NOT_IN_XML.matcher(text).replaceAll("\uFFFD");
    }

    private static String write(Feed feed) {
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException impossible) {
            throw new IllegalStateException("the feed of lessons cannot be written", impossible);
        }
    }
}
