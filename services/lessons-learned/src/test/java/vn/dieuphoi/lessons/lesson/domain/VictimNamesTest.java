package vn.dieuphoi.lessons.lesson.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.lessons.casefile.domain.Victim;

class VictimNamesTest {
    private static final VictimNames NAMES = VictimNames.of(new Victim(
            List.of("Bệnh viện Đa khoa Sông Công", "Song Cong General Hospital", "benh-vien-19", "VNPT", "-", "x"),
            List.of("https://his.benhvien19.example/login", "*.songcong.example, mail.example.vn"),
            List.of(
                    "203.0.113.7; 198.51.100.0/24",
                    "192.0.2.10 - 192.0.2.20",
                    "2001:db8:19::/48",
                    "máy chủ dự phòng")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bệnh viện Đa khoa Sông Công",
                "BỆNH VIỆN ĐA KHOA SÔNG CÔNG",
                "benh vien da khoa song cong",
                "Bệnh viện  Đa khoa\nSông Công",
                "Bệnh viện “Đa khoa Sông Công”",
                "BenhVienDaKhoaSongCong",
                "B\u1ec7nh vi\u0065\u0323\u0302n Đa khoa Sông Công",
                "Bệnh\u00a0viện Đa\u200bkhoa Sông Công",
                "Ｂｅｎｈ ｖｉｅｎ đa khoa sông công",
                "Song Cong General Hospital",
                "song-cong general hospital",
                "benh-vien-19",
                "Bệnh viện 19",
                "benhvien19",
                "vnpt",
                "V.N.P.T.",
                "his.benhvien19.example",
                "hxxps://his[.]benhvien19[.]example/x",
                "his(.)benhvien19(.)example",
                "his [dot] benhvien19 [dot] example",
                "his dot benhvien19 dot example",
                "his chấm benhvien19 chấm example",
                "HIS.BENHVIEN19.EXAMPLE.",
                "www.songcong.example",
                "admin@songcong.example",
                "mail.example[.]vn",
                "203.0.113.7",
                "203[.]0[.]113[.]7",
                "203.0.113[.]7:443",
                "203 (dot) 0 (dot) 113 (dot) 7",
                "1.203.0.113.7",
                "203.000.113.007",
                "198.51.100.200",
                "192.0.2.10",
                "192.0.2.15",
                "::ffff:203.0.113.7",
                "2001:db8:19::1",
                "2001:DB8:0019:0:0:0:0:1:",
                "[2001:db8:19::1]:443",
                "2001[:]db8[:]19[:][:]1",
                "Máy chủ dự phòng"
            })
    void findsTheVictimHoweverItIsWritten(String words) {
        assertThat(NAMES.in("Sự cố xảy ra ở (" + words + "), được xử lý.")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Một bệnh viện đa khoa",
                "Bệnh viện Đa khoa Sông Cầu",
                "Bệnh viện Đa khoa Sông Công2",
                "benh-vien-190",
                "benh-vien-1",
                "General Hospital",
                "VNPTX, cVNPT",
                "tệp x - một ví dụ",
                "benhvien19a.example",
                "example.vn",
                "203.0.113.70",
                "203.0.113.8",
                "2030113.7",
                "192.0.2.9, 192.0.2.21",
                "999.51.100.0.1",
                "198.51.101.1",
                "2001:db8:20::1",
                "lúc 12:30:45, tỉ lệ 1:2:3",
                "hệ thống thông tin cấp độ 3"
            })
    void letsOtherTextPass(String text) {
        assertThat(NAMES.in("Sự cố: " + text + ".")).isEmpty();
    }

    @Test
    void listsEveryPlaceAsItIsWrittenThere() {
        assertThat(NAMES.in("BENH VIEN 19 (his[.]benhvien19[.]example, 203.0.113[.]7) và Bệnh viện Đa khoa Sông Công."))
                .containsExactly(
                        "BENH VIEN 19", "his[.]benhvien19[.]example", "203.0.113[.]7", "Bệnh viện Đa khoa Sông Công");
    }

    @Test
    void takesTheLongerOfTwoNamesInOnePlace() {
        var names = VictimNames.of(new Victim(List.of("Sông Công", "Bệnh viện Sông Công"), List.of(), List.of()));
        assertThat(names.in("Bệnh viện Sông Công ở Sông Công")).containsExactly("Bệnh viện Sông Công", "Sông Công");
    }

    @Test
    void readsAVeryLongTextInNoTime() {
        assertThat(NAMES.in("b.e.n.h 203.0.113 vien his dot [:]".repeat(2_000))).isEmpty();
    }
}
