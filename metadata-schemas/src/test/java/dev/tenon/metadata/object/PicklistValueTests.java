package dev.tenon.metadata.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.text.Label;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PicklistValueTests {

    @Test
    void aValueWithAChineseLabelAloneIsItselfToOthers() {
        PicklistValue good = labelled(new Label(Map.of("zh-CN", "良好")));
        assertThat(good.shown().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("良好");
        assertThat(good.shown().in(Locale.ENGLISH)).isEqualTo("Good");
    }

    @Test
    void anEnglishLabelServesThoseWhoseLanguageIsMissing() {
        PicklistValue good = labelled(new Label(Map.of("en", "Went well")));
        assertThat(good.shown().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("Went well");
    }

    @Test
    void aValueWithoutLabelIsItself() {
        assertThat(PicklistValue.of("Good").shown().in(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("Good");
    }

    private static PicklistValue labelled(Label label) {
        return new PicklistValue("Good", label, true, false, "", List.of());
    }
}
