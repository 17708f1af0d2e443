package dev.tenon.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/o/Deal__c",
                "?sort=Name",
                "#details",
                "https://example.com/a?b=c:d",
                "mailto:lin@example.com",
                "tel:+49 30 1",
                "page/a:b",
                ""
            })
    void harmlessAddressesStay(String address) {
        assertThat(Url.of(address).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "java\nscript:alert(1)",
                "\tjava\tscript:alert(1)",
                "data:text/html,<script>",
                "vbscript:x",
                "//evil.example",
                "/\\evil.example",
                "file:///etc/passwd"
            })
    void allOthersLeadNowhere(String address) {
        assertThat(Url.of(address)).isEqualTo(Url.NOWHERE);
    }

    @Test
    void pathsAndParametersAreEncoded() {
        Url url =
                Url.path("o", "医院/拜访", "a b").with("q", "1+1=2&x").with("n", 2).at("top");
        assertThat(url.address()).isEqualTo("/o/%E5%8C%BB%E9%99%A2%2F%E6%8B%9C%E8%AE%BF/a%20b?q=1%2B1%3D2%26x&n=2#top");
    }
}
