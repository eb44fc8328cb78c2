package vn.dieuphoi.lessons.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.Aggregate;
import vn.dieuphoi.contracts.events.FactsCorrected;
import vn.dieuphoi.contracts.law.Effect;
import vn.dieuphoi.lessons.CaseStory;

/** When a case file is complete. */
class HeardTest {
    private static final CaseStory STORY = CaseStory.of(19, "Sông Công");
    private static final Aggregate INCIDENT = Aggregate.incident(STORY.incident());
    private static final Aggregate CASE = Aggregate.caseOf(STORY.incident());

    @Test
    void isCompleteWhenEverythingIsHeard() {
        var heard = CaseFiles.heard(STORY, STORY.intake(), STORY.casework());
        assertThat(heard.waitsFor(Directory.of(STORY.directory()))).isEmpty();
    }

    @Test
    void waitsForTheNoticeAndForEveryRoutedReport() {
        for (int known = 0; known < STORY.intake().size(); known++) {
            var heard = CaseFiles.heard(STORY, STORY.intake().subList(0, known), STORY.casework());
            assertThat(heard.waitsFor(Directory.of(STORY.directory()))).contains(INCIDENT);
        }
    }

    @Test
    void waitsForTheCompletion() {
        var withoutLast = STORY.casework().subList(0, STORY.casework().size() - 1);
        assertThat(CaseFiles.heard(STORY, STORY.intake(), withoutLast).waitsFor(Directory.of(STORY.directory())))
                .contains(CASE);
    }

    @Test
    void waitsForTheDirectoryRecordsOfTheVictim() {
        for (var unknown : STORY.directory()) {
            var others = new ArrayList<>(STORY.directory());
            others.remove(unknown);
            assertThat(CaseFiles.heard(STORY, STORY.intake(), STORY.casework()).waitsFor(Directory.of(others)))
                    .contains(unknown.aggregate());
        }
    }

    @Test
    void asksTheDirectoryForThoseInvolved() {
        assertThat(CaseFiles.heard(STORY, STORY.intake(), STORY.casework()).involved())
                .containsExactlyInAnyOrder(
                        Aggregate.organisation(STORY.operator()),
                        Aggregate.organisation(STORY.owner()),
                        Aggregate.system(STORY.system()));
        assertThat(CaseFiles.heard(STORY, List.of(), List.of()).involved()).isEmpty();
    }

    @Test
    void measuresTheResponseFromDetectionToItsEnd() {
        assertThat(CaseFiles.of(STORY).response()).contains(Duration.parse("PT51H30M"));
        assertThat(CaseFiles.of(STORY).capacityExceeded()).isTrue();
        assertThat(CaseFiles.of(STORY).resultReported()).isTrue();
        assertThat(CaseFiles.of(STORY).kindOfOperator()).contains("hospital");
    }

    @Test
    void takesNoFactFromReportsThatCameAfterTheCompletion() {
        var whole = CaseFiles.of(STORY);
        var early = new CaseFile(
                whole.notice(),
                whole.reports(),
                whole.opened(),
                Set.of(),
                whole.completed(),
                whole.seriousness(),
                whole.directory());
        assertThat(early.response()).isEmpty();
        assertThat(early.resultReported()).isFalse();
    }

    @Test
    void isSeriousWhereAllThreePartsOfTheTestHold() {
        assertThat(CaseFiles.of(STORY.serious()).seriousness().serious()).isTrue();
        for (var ordinary : List.of(
                STORY,
                STORY.serious().onLevel(3),
                STORY.serious().stating(false, List.of(Effect.CONTROL_LOST)),
                STORY.serious().stating(true, List.of()))) {
            assertThat(CaseFiles.of(ordinary).seriousness().serious()).isFalse();
        }
    }

    @Test
    void followsACorrectionOfTheLevel() {
        var story = STORY.serious().onLevel(3);
        var casework = new ArrayList<>(story.casework());
        casework.add(new FactsCorrected(
                story.incident(), Optional.empty(), Optional.of(5), CaseStory.COORDINATOR, CaseStory.RESPONSE_ENDED));
        var file = CaseFiles.heard(story, story.intake(), casework).file(Directory.of(story.directory()));
        assertThat(file.seriousness().serious()).isTrue();
    }

    @Test
    void knowsEveryNameOfTheVictim() {
        var victim = CaseFiles.of(STORY).victim();
        assertThat(victim.names())
                .contains(
                        STORY.hospital(),
                        STORY.hospitalInEnglish(),
                        "benh-vien-19",
                        "ubnd-19",
                        "his-19",
                        "Cổng khám bệnh Sông Công")
                .doesNotContain("a05", "so-tttt-19");
        assertThat(victim.domains()).containsExactly("https://his.benhvien19.example/login", "his.benhvien19.example");
        assertThat(victim.addresses()).containsExactly("203.0.113.19", "203.0.113.19/32");
        assertThat(victim).hasToString("Victim[names=9, domains=2, addresses=2]");
    }
}
