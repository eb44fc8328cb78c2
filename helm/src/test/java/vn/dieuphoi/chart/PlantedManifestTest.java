package vn.dieuphoi.chart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The gate catches what it is there for: sound manifests, with one fault planted in each. */
class PlantedManifestTest {

    private final Manifest sound =
            Rendered.example("minimal").ofKind("Deployment").findFirst().orElseThrow();

    @Test
    void catchesAnUnknownField() {
        assertThatThrownBy(() -> planted("replicas:", "replicass:").judged())
                .isInstanceOf(ManifestWrong.class)
                .hasMessageContaining("Deployment dieuphoi-escalation-timers")
                .hasMessageContaining("replicass");
    }

    @Test
    void catchesAnUnknownFieldDeepInside() {
        assertThatThrownBy(
                        () -> planted("failureThreshold:", "failureTreshold:").judged())
                .isInstanceOf(ManifestWrong.class)
                .hasMessageContaining("failureTreshold");
    }

    @Test
    void catchesAValueOfAnotherType() {
        assertThatThrownBy(() -> planted("revisionHistoryLimit: 5", "revisionHistoryLimit: five")
                        .judged())
                .isInstanceOf(ManifestWrong.class)
                .hasMessageContaining("five");
    }

    @Test
    void catchesAMissingField() {
        assertThatThrownBy(() -> planted("(?s)  selector:\n.*?  template:", "  template:")
                        .judged())
                .isInstanceOf(ManifestWrong.class)
                .hasMessageContaining("selector");
    }

    @Test
    void catchesAKeyThatStandsTwice() {
        assertThatThrownBy(() -> planted("replicas: 1", "replicas: 1\n  replicas: 2"))
                .isInstanceOf(ManifestWrong.class)
                .hasMessageContaining("duplicate key replicas");
    }

    @Test
    void catchesAKindThatNobodyDefines() {
        assertThatThrownBy(() -> planted("kind: Deployment", "kind: Deploymint").judged())
                .isInstanceOf(ManifestWrong.class)
                .hasMessageContaining("Deploymint");
    }

    private Manifest planted(String there, String instead) {
        var text = sound.text().replaceFirst(there, instead);
        if (text.equals(sound.text())) {
            throw new AssertionError("nothing to plant: " + there + " is not in\n" + text);
        }
        return Manifest.parsed(text);
    }
}
