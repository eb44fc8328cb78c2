package vn.dieuphoi.lessons.lesson.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dieuphoi.contracts.events.LessonDrafted;
import vn.dieuphoi.contracts.events.LessonPublished;
import vn.dieuphoi.contracts.events.Tlp;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.lessons.CaseStory;
import vn.dieuphoi.lessons.casefile.domain.CaseFiles;
import vn.dieuphoi.lessons.lesson.domain.PublicationOutcome.Accepted;
import vn.dieuphoi.lessons.lesson.domain.PublicationOutcome.Reason;
import vn.dieuphoi.lessons.lesson.domain.PublicationOutcome.Refused;
import vn.dieuphoi.lessons.lesson.domain.PublicationOutcome.Wish;
import vn.dieuphoi.rulebook.Seriousness;

class LessonTest {
    private static final CaseStory STORY = CaseStory.of(19, "Sông Công");
    private static final Instant DRAFTED = Instant.parse("2026-10-05T02:00:01Z");
    private static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");
    private static final Draft DRAFT = Draft.of(CaseFiles.of(STORY), DRAFTED);
    private static final VictimNames NAMES = VictimNames.of(CaseFiles.of(STORY).victim());

    private static final Reader EDITOR = new Reader(CaseStory.COORDINATOR, true, false);
    private static final Reader OTHER_COORDINATOR = new Reader(new OrganisationId("vncert-cc"), true, false);
    private static final Reader AUDITOR = new Reader(CaseStory.COORDINATOR, false, false);
    private static final Reader PARTY = new Reader(CaseStory.SPECIALISED_UNIT, false, false);
    private static final Reader MEMBER = new Reader(new OrganisationId("veris-finance"), false, false);

    @Test
    void beginsWithFactsThatTellNobody() {
        assertThat(DRAFT.text())
                .isEqualTo(new LessonText(
                        "Bài học từ một sự cố tại hệ thống thông tin cấp độ 3 của một bệnh viện",
                        "Sự cố xảy ra tại hệ thống thông tin cấp độ 3 của một bệnh viện. Thời gian từ khi phát hiện đến"
                                + " khi kết thúc ứng cứu là 2 ngày 3 giờ. Đơn vị vận hành xác định sự cố vượt khả năng tự"
                                + " xử lý. Cơ quan điều phối đã ghi nhận việc xử lý kết thúc.",
                        "Nguyên nhân đã được báo cáo cho cơ quan điều phối và không nêu chi tiết ở đây.",
                        "Thường xuyên rà soát phương án ứng cứu và đầu mối tiếp nhận thông báo sự cố. Thỏa thuận trước"
                                + " về hỗ trợ cho sự cố vượt khả năng tự xử lý."));
    }

    @Test
    void neverNamesTheVictimByItself() {
        IntStream.range(1, 250)
                .mapToObj(number -> CaseStory.of(number, "Phường " + number))
                .forEach(story -> {
                    var file = CaseFiles.of(story);
                    assertThat(Draft.of(file, NOW).text().mentions(VictimNames.of(file.victim())))
                            .isEmpty();
                });
    }

    @Test
    void doesNotTellTheKindOfAVictimThatIsNamedAfterIt() {
        var file = CaseFiles.of(STORY.ofHospital("Bệnh viện"));
        assertThat(Draft.of(file, NOW).text().title())
                .isEqualTo("Bài học từ một sự cố tại hệ thống thông tin cấp độ 3");
    }

    @Test
    void hasOneIdForOneCase() {
        var again = Draft.of(CaseFiles.of(STORY), NOW);
        assertThat(again.origin().id()).isEqualTo(DRAFT.origin().id()).isEqualTo(STORY.lesson());
        assertThat(DRAFT.begun()).isEqualTo(new LessonDrafted(STORY.lesson(), STORY.incident(), DRAFTED));
    }

    @Test
    void isPublishedUnderItsLabel() {
        var next = new Published(DRAFT.origin(), DRAFT.text(), 2, Tlp.GREEN, NOW);
        assertThat(DRAFT.publish(wish(Tlp.GREEN), NOW))
                .isEqualTo(new Accepted(
                        next,
                        new LessonPublished(
                                STORY.lesson(),
                                STORY.incident(),
                                Tlp.GREEN,
                                DRAFT.text().title(),
                                NOW)));
    }

    @Test
    void isNotPublishedWhileATextIsEmpty() {
        var unfinished = DRAFT.edit(new LessonText("Tiêu đề", "", "Nguyên nhân", " "));
        assertThat(unfinished.publish(wish(Tlp.CLEAR), NOW))
                .isEqualTo(new Refused(
                        Reason.TEXT_MISSING,
                        List.of(new Finding("/summary", ""), new Finding("/recommendations", " "))));
    }

    @Test
    void isNotPublishedWhileItNamesTheVictimAnywhere() {
        var telling = DRAFT.edit(new LessonText(
                "Bệnh viện đa khoa SONG CONG",
                "Máy chủ his[.]benhvien19[.]example (203.0.113.19)",
                "Chưa rõ",
                "Các đơn vị như UBND-19 nên sao lưu; UBND-19 đã làm"));
        assertThat(telling.publish(wish(Tlp.RED), NOW))
                .isEqualTo(new Refused(
                        Reason.VICTIM_NAMED,
                        List.of(
                                new Finding("/title", "Bệnh viện đa khoa SONG CONG"),
                                new Finding("/summary", "his[.]benhvien19[.]example"),
                                new Finding("/summary", "203.0.113.19"),
                                new Finding("/recommendations", "UBND-19"),
                                new Finding("/recommendations", "UBND-19"))));
    }

    @Test
    void isADraftForItsEditorsOnly() {
        assertThat(DRAFT.mayBeReadBy(EDITOR)).isTrue();
        assertThat(DRAFT.mayBeEditedBy(EDITOR)).isTrue();
        assertThat(List.of(OTHER_COORDINATOR, AUDITOR, PARTY, MEMBER))
                .noneMatch(DRAFT::mayBeReadBy)
                .noneMatch(DRAFT::mayBeEditedBy);
    }

    @ParameterizedTest
    @EnumSource(
            value = Tlp.class,
            names = {"GREEN", "CLEAR"})
    void reachesTheNetwork(Tlp tlp) {
        assertThat(List.of(EDITOR, OTHER_COORDINATOR, AUDITOR, PARTY, MEMBER)).allMatch(published(tlp)::mayBeReadBy);
        assertThat(List.of(OTHER_COORDINATOR, AUDITOR, PARTY, MEMBER)).noneMatch(published(tlp)::mayBeEditedBy);
    }

    @ParameterizedTest
    @EnumSource(
            value = Tlp.class,
            names = {"AMBER", "AMBER_STRICT"})
    void reachesTheParties(Tlp tlp) {
        assertThat(List.of(EDITOR, AUDITOR, PARTY)).allMatch(published(tlp)::mayBeReadBy);
        assertThat(List.of(OTHER_COORDINATOR, MEMBER)).noneMatch(published(tlp)::mayBeReadBy);
    }

    @Test
    void reachesNobodyElseUnderRed() {
        assertThat(published(Tlp.RED).mayBeReadBy(EDITOR)).isTrue();
        assertThat(List.of(OTHER_COORDINATOR, AUDITOR, PARTY, MEMBER)).noneMatch(published(Tlp.RED)::mayBeReadBy);
    }

    @Test
    void ofASeriousIncidentIsPublishedOnlyAsApproved() {
        assertThat(DRAFT.publish(wish(approved(DRAFT.version(), NOW)), NOW)).isInstanceOf(Accepted.class);
        assertThat(DRAFT.publish(wish(new Clearance.Needed(Optional.empty())), NOW))
                .isEqualTo(new Refused(Reason.APPROVAL_MISSING, List.of()));
        assertThat(DRAFT.edit(DRAFT.text()).publish(wish(approved(DRAFT.version(), NOW)), NOW))
                .isEqualTo(new Refused(Reason.APPROVAL_OUTDATED, List.of()));
        assertThat(DRAFT.publish(wish(approved(DRAFT.version(), NOW.plusSeconds(1))), NOW))
                .isEqualTo(new Refused(Reason.RELEASE_TOO_EARLY, List.of()));
    }

    @Test
    void needsAnApprovalOnlyWhereTheIncidentWasSerious() {
        assertThat(Clearance.of(new Seriousness(false, List.of()), Optional.empty()))
                .isEqualTo(new Clearance.NotNeeded());
        assertThat(Clearance.of(new Seriousness(true, List.of()), Optional.empty()))
                .isEqualTo(new Clearance.Needed(Optional.empty()));
    }

    private static Clearance approved(long version, Instant releasedAt) {
        var terms = new Approval.Terms("Chánh Văn phòng", "Cổng thông tin", releasedAt);
        return new Clearance.Needed(
                Optional.of(new Approval(version, terms, new OrganisationId("bo-cong-an"), DRAFTED)));
    }

    private static Wish wish(Tlp tlp) {
        return new Wish(tlp, NAMES, new Clearance.NotNeeded());
    }

    private static Wish wish(Clearance clearance) {
        return new Wish(Tlp.CLEAR, NAMES, clearance);
    }

    private static Published published(Tlp tlp) {
        return new Published(DRAFT.origin(), DRAFT.text(), 2, tlp, NOW);
    }
}
