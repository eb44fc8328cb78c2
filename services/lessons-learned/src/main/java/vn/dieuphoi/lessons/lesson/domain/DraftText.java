package vn.dieuphoi.lessons.lesson.domain;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.lessons.casefile.domain.CaseFile;

/**
 * The first text of a lesson, from facts that tell nobody: the level of the system, the kind of organisation, how long
 * it took. What was reported is for the editor to read, and never copied.
 */
final class DraftText {
    /** Kinds as the directory writes them. One that is not here has so few members that it tells too much. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("bank", "một ngân hàng"),
            Map.entry("college", "một trường cao đẳng"),
            Map.entry("enterprise", "một doanh nghiệp"),
            Map.entry("hospital", "một bệnh viện"),
            Map.entry("information-technology-unit", "một đơn vị công nghệ thông tin"),
            Map.entry("medical-centre", "một trung tâm y tế"),
            Map.entry("provincial-department", "một sở"),
            Map.entry("provincial-peoples-committee", "một ủy ban nhân dân cấp tỉnh"),
            Map.entry("public-service-centre", "một trung tâm phục vụ hành chính công"),
            Map.entry("public-unit", "một đơn vị sự nghiệp công lập"),
            Map.entry("telecommunications-enterprise", "một doanh nghiệp viễn thông"));

    private final CaseFile file;
    private final String place;

    private DraftText(CaseFile file) {
        this.file = file;
        this.place = place(file);
    }

    static LessonText of(CaseFile file) {
        var draft = new DraftText(file);
        return new LessonText(draft.title(), draft.summary(), draft.causes(), draft.recommendations());
    }

    private String title() {
        return "Bài học từ một sự cố tại " + place;
    }

    private String summary() {
        return sentences(
                "Sự cố xảy ra tại %s.".formatted(place),
                file.response()
                        .map(DraftText::inWords)
                        .map("Thời gian từ khi phát hiện đến khi kết thúc ứng cứu là %s."::formatted)
                        .orElse(""),
                file.capacityExceeded() ? "Đơn vị vận hành xác định sự cố vượt khả năng tự xử lý." : "",
                "Cơ quan điều phối đã ghi nhận việc xử lý kết thúc.");
    }

    private String causes() {
        return file.resultReported()
                ? "Nguyên nhân đã được báo cáo cho cơ quan điều phối và không nêu chi tiết ở đây."
                : "Các báo cáo về sự cố này không nêu kết luận về nguyên nhân.";
    }

    private String recommendations() {
        return sentences(
                "Thường xuyên rà soát phương án ứng cứu và đầu mối tiếp nhận thông báo sự cố.",
                file.capacityExceeded() ? "Thỏa thuận trước về hỗ trợ cho sự cố vượt khả năng tự xử lý." : "");
    }

    private static String place(CaseFile file) {
        var names = VictimNames.of(file.victim());
        var level = file.opened().systemLevel().map(" cấp độ %d"::formatted).orElse("");
        var kind = file.kindOfOperator()
                .map(KINDS::get)
                .filter(words -> names.in(words).isEmpty())
                .map(" của "::concat)
                .orElse("");
        return "hệ thống thông tin" + level + kind;
    }

    private static String inWords(Duration duration) {
        var words = sentences(
                duration.toDays() > 0 ? duration.toDays() + " ngày" : "",
                duration.toHoursPart() > 0 ? duration.toHoursPart() + " giờ" : "");
        return words.isEmpty() ? "dưới một giờ" : words;
    }

    private static String sentences(String... told) {
        return Stream.of(told).filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }
}
