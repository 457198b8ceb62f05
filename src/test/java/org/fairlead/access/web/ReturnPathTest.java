package org.fairlead.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @Test
    void pathAndQueryOfOursAreKept() {
        assertThat(ReturnPath.of("/incidents?filter=a%3Db&x={y}")).isEqualTo("/");
        assertThat(ReturnPath.of("/incidents?filter=a%3Db")).isEqualTo("/incidents?filter=a%3Db");
        assertThat(ReturnPath.of("https://here.example/incidents?a=1")).isEqualTo("/incidents?a=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example//x",
                "\\\\evil.example",
                "/\\evil.example",
                "evil.example",
                "javascript:alert(1)",
                "mailto:x@evil.example",
                " ",
                "/a\r\nSet-Cookie: x=y",
                "/sign-in",
                "/sign-out",
                "/../x",
                "/..//evil.example",
                "/a/../../x"
            })
    void everythingElseLeadsToTheTop(String asked) {
        assertThat(ReturnPath.of(asked)).isEqualTo("/");
    }
}
