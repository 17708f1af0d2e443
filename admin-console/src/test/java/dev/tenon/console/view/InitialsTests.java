package dev.tenon.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTests {

    @ParameterizedTest
    @CsvSource({
        "Lin Xiaoyu, LX, LX",
        "anna, A, A",
        "王建国, 建国, 国",
        "李四, 李四, 四",
        "Jean-Paul de la Tour, JT, JT",
        "'  ', ?, ?",
        "😀, ?, ?",
        "𠮷田, 𠮷田, 田"
    })
    void twoLettersStandForAName(String name, String initials, String brief) {
        assertThat(Initials.of(name)).isEqualTo(initials);
        assertThat(Initials.brief(name)).isEqualTo(brief);
    }
}
