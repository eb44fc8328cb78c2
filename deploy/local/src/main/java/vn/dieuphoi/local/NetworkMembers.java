package vn.dieuphoi.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Members of the response network for a measurement, as a directory file. Each is responsible for everybody, and so
 * receives every notice of an incident detected on one day, and none of any other.
 */
final class NetworkMembers {
    /** With the owner, the specialised unit and the national coordinator they are 226 recipients of the hospital's notice. */
    static final int FOR_226 = 223;

    private static final String HEAD = "organisations:\n";
    private static final String MEMBER = """
              - organisation: thanh-vien-%1$03d
                periods:
                  - validFrom: %2$s
                    validTo: %3$s
                    name: Thành viên mạng lưới ứng cứu sự cố số %1$d (hư cấu)
                    nameEn: Response network member no. %1$d (fictional)
                    kind: network-member
                    email: truc-ban@thanh-vien-%1$03d.example
                    roles: [responsible-member]
                  - validFrom: %3$s
                    name: Thành viên mạng lưới ứng cứu sự cố số %1$d (hư cấu)
                    nameEn: Response network member no. %1$d (fictional)
                    kind: network-member
                    email: truc-ban@thanh-vien-%1$03d.example
            """;

    private NetworkMembers() {}

    /**
     * Writes the file that {@code coordinator.directory.seed} takes beside the sample directory.
     *
     * @param day on which they are responsible, in the calendar of Vietnam
     */
    static Path write(Path file, int members, LocalDate day) {
        var text = new StringBuilder(HEAD);
        for (var number = 1; number <= members; number++) {
            text.append(MEMBER.formatted(number, day, day.plusDays(1)));
        }
        try {
            return Files.writeString(file, text);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
