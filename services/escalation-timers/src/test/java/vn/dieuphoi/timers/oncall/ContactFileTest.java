package vn.dieuphoi.timers.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dieuphoi.contracts.ids.OrganisationId;

class ContactFileTest {
    private static final Path SAMPLE = Path.of("../../deploy/directory/sample-oncall.yaml");

    @TempDir
    Path folder;

    @Test
    void readsContacts() throws IOException {
        assertThat(ContactFile.read(file("""
                        contacts:
                          - organisation: a05
                            name: Trực ban
                            email: truc-ban@a05.example
                        """)))
                .containsExactly(
                        new Contact(new OrganisationId("a05"), "Trực ban", "truc-ban@a05.example", Optional.empty()));
    }

    @Test
    void readsWhereAProgramIsToldAndWhatTheVariableOfItsKeyIsCalled() throws IOException {
        var contacts = ContactFile.read(file("""
                contacts:
                  - organisation: a05
                    name: Trực ban
                    email: truc-ban@a05.example
                    webhook: {url: "https://a05.example/pages", secret: "${ONCALL_WEBHOOK_SECRET}"}
                """));

        assertThat(contacts.getFirst().webhook())
                .contains(new ContactWebhook("https://a05.example/pages", "${ONCALL_WEBHOOK_SECRET}"));
        assertThat(contacts.getFirst().webhook().orElseThrow().variable()).isEqualTo("ONCALL_WEBHOOK_SECRET");
    }

    @Test
    void refusesAKeyThatStandsInTheFile() throws IOException {
        var literal = file("""
                contacts:
                  - organisation: a05
                    name: Trực ban
                    email: truc-ban@a05.example
                    webhook: {url: "https://a05.example/pages", secret: "whsec_c2VjcmV0"}
                """);

        assertThatThrownBy(() -> ContactFile.read(literal))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the secret of a webhook is not named as ${VARIABLE}")
                .hasMessageNotContaining("whsec");
    }

    @Test
    void readsTheSampleInWhichNobodyIsReal() {
        assertThat(ContactFile.read(SAMPLE))
                .isNotEmpty()
                .allSatisfy(contact -> assertThat(contact.email()).endsWith(".example"));
    }

    @Test
    void refusesAnOrganisationNamedTwice() throws IOException {
        var twice = file("""
                contacts:
                  - {organisation: a05, name: Một, email: mot@a05.example}
                  - {organisation: a05, name: Hai, email: hai@a05.example}
                """);

        assertThatThrownBy(() -> ContactFile.read(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names a05 twice");
    }

    @Test
    void saysWhereAFileIsWrongWithoutRepeatingIt() throws IOException {
        var wrong = file("""
                contacts:
                  - {organisation: a05, name: Bí Mật, email: not-an-address}
                """);

        assertThatThrownBy(() -> ContactFile.read(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("the contact of a05 has no usable e-mail")
                .hasMessageNotContainingAny("Bí Mật", "not-an-address");
    }

    @Test
    void refusesAFileThatLacksWhatItMustHave() throws IOException {
        var lacking = file("contacts: [{organisation: a05, name: Trực ban}]");
        var empty = file("");

        assertThatThrownBy(() -> ContactFile.read(lacking)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ContactFile.read(empty)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotShowThePerson() {
        assertThat(new Contact(new OrganisationId("a05"), "Trực ban", "truc-ban@a05.example", Optional.empty()))
                .hasToString("Contact[organisation=a05]");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "oncall", ".yaml"), content);
    }
}
