package vn.dieuphoi.edge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\""})
    void letsTheCurrentVersionPass(String ifMatch) {
        assertThatCode(() -> EntityTags.requireMatch(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "W/\"7\"", "7", "nonsense"})
    void refusesAnyOtherVersion(String ifMatch) {
        assertThatThrownBy(() -> EntityTags.requireMatch(ifMatch, 7)).hasMessage("412 precondition-failed []");
    }

    @Test
    void insistsOnAVersion() {
        assertThatThrownBy(() -> EntityTags.requireMatch(null, 7)).hasMessage("428 precondition-required []");
    }
}
