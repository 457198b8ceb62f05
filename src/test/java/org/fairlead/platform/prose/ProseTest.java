package org.fairlead.platform.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write becomes HTML that says what they meant and does nothing. */
class ProseTest {

    private static final String NUMBER = "INC-0000-0000";

    private static final ProseTargets OURS = new ProseTargets() {
        @Override
        public Optional<String> picture(String name) {
            return name.equals("relay.png") ? Optional.of("/records/x/attachments/2/picture") : Optional.empty();
        }

        @Override
        public Optional<String> record(String number) {
            return Optional.of("/incidents/" + number);
        }
    };

    private static Document page(String text) {
        return Jsoup.parseBodyFragment(ProseWriter.of(text, OURS).html());
    }

    @Test
    void markdownIsReadAsPeopleKnowIt() {
        var page = page("""
                # What we saw
                The relay is **down**, ~~not~~ *again*.
                1. restart
                2. wait

                > it said `E_FULL`

                ```
                df -h <mail>
                ```

                | host | free |
                |------|-----:|
                | r7   |   0% |
                """);

        assertThat(page.select("h1, h2, h3, h4")).isEmpty();
        assertThat(page.select("p > strong").eachText()).containsExactly("What we saw", "down");
        assertThat(page.select("del").text()).isEqualTo("not");
        assertThat(page.select("ol > li").eachText()).containsExactly("restart", "wait");
        assertThat(page.select("blockquote code").text()).isEqualTo("E_FULL");
        assertThat(page.select("pre code").text()).isEqualTo("df -h <mail>");
        assertThat(page.select("td.fl-prose__right").text()).isEqualTo("0%");
    }

    @Test
    void linesAndSpacesAtTheirBeginningAreNoSyntax() {
        assertThat(page("Dear Zoe\nwe found it\n\n    indented").select("p").eachText())
                .containsExactly("Dear Zoe we found it", "indented");
        assertThat(page("Dear Zoe\nwe found it").select("br")).hasSize(1);
        assertThat(page("Dear Zoe\nwe found it").select("pre")).isEmpty();
    }

    @Test
    void addressesAndNumbersLeadThere() {
        var page = page("See https://relay.example/a?b=1, mail help@relay.example or " + NUMBER + ".");

        assertThat(page.select("a").eachAttr("href"))
                .containsExactly("https://relay.example/a?b=1", "mailto:help@relay.example", "/incidents/" + NUMBER);
        assertThat(page.select("a[rel='noopener noreferrer nofollow']")).hasSize(2);
        assertThat(page("INC-0000-0001 has a wrong check").select("a")).isEmpty();
        assertThat(page("`" + NUMBER + "`").select("a")).isEmpty();
    }

    @Test
    void aLinkUnderOtherWordsSaysWhereItLeads() {
        assertThat(page("[our portal](https://evil.example/x)").text()).isEqualTo("our portal (evil.example)");
        assertThat(page("[https://good.example](https://evil.example/x)").text())
                .isEqualTo("https://good.example (evil.example)");
        assertThat(page("[evil.example](https://evil.example/x)").text()).isEqualTo("evil.example");
        assertThat(page("[x](/sign-out)").text()).isEqualTo("x (/sign-out)");
        assertThat(page("[relay]: down since nine").text()).isEqualTo("[relay]: down since nine");
        assertThat(page("[relay]: down").text()).isEqualTo("[relay]: down");
    }

    @Test
    void onlyOurOwnPicturesAreShown() {
        assertThat(page("![the relay](relay.png)").select("img").attr("src"))
                .isEqualTo("/records/x/attachments/2/picture");
        assertThat(page("![the relay](relay.png)").select("img").attr("alt")).isEqualTo("the relay");
        assertThat(page("![seen](https://evil.example/pixel.png)").select("img"))
                .isEmpty();
        assertThat(page("![seen](https://evil.example/pixel.png)").text())
                .isEqualTo("seen (https://evil.example/pixel.png)");
        assertThat(page("![one that is not ours](other.png)").text()).isEqualTo("one that is not ours (other.png)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](vbscript:msgbox)",
                "[x](//evil.example)",
                "[x](/sign-out)",
                "[x](https://a.example \"\\\" onclick=alert(1)\")",
                "<a href='https://a' onclick='alert(1)'>x</a>",
                "![x](x\" onerror=alert(1) y)",
                "```\"><script>alert(1)</script>\nx\n```",
                "| a |\n|---|\n| <b onmouseover=alert(1)>x</b> |",
                "&#60;script&#62;alert(1)&#60;/script&#62;",
                "[x]: javascript:alert(1)\n\n[x]",
                "https://a.example/\"onmouseover=alert(1)"
            })
    void nothingRunsAndNothingLeadsAstray(String text) {
        harmless(page(text));
    }

    private static void harmless(Document page) {
        for (Element element : page.body().getAllElements()) {
            assertThat(element.normalName())
                    .isIn(
                            "body",
                            "p",
                            "br",
                            "strong",
                            "em",
                            "del",
                            "ul",
                            "ol",
                            "li",
                            "blockquote",
                            "code",
                            "pre",
                            "table",
                            "thead",
                            "tbody",
                            "tr",
                            "th",
                            "td",
                            "hr",
                            "a",
                            "img");
            element.attributes()
                    .forEach(attribute -> assertThat(attribute.getKey())
                            .isIn(
                                    "href",
                                    "rel",
                                    "src",
                                    "alt",
                                    "title",
                                    "loading",
                                    "class",
                                    "start",
                                    "tabindex",
                                    "role",
                                    "aria-label"));
        }
        assertThat(page.select("a").eachAttr("href"))
                .allMatch(href -> href.matches("(https?://|mailto:|/incidents/|/records/).*"));
    }

    /** Whatever is typed: letters that mean something, in any order, as deep as anybody likes. */
    @Test
    void whateverIsTypedIsHarmlessAndKeepsItsWords() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var pieces = new String[] {
            "*",
            "**",
            "_",
            "`",
            "```\n",
            "> ",
            "- ",
            "1. ",
            "# ",
            "|",
            "\n",
            "\n\n",
            "[",
            "](",
            ")",
            "![",
            "<b ",
            ">",
            "&lt;",
            "word",
            "https://a.example",
            NUMBER,
            "\"",
            "'",
            "~~",
            "\\",
            "---\n",
            "    ",
            "\t",
            "\u202e",
            "é"
        };
        for (int round = 0; round < 500; round++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(60); piece > 0; piece--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            var page = page(text.toString());
            try {
                harmless(page);
                assertThat(page.html().split("word", -1).length)
                        .isGreaterThanOrEqualTo(text.toString().split("word", -1).length);
            } catch (AssertionError wrong) {
                throw new AssertionError("seed " + seed + ": " + text, wrong);
            }
        }
    }

    @Test
    void whatMarkdownWouldDropIsShownAsTyped() {
        assertThat(page("| a |\n|---|\n| x | and more |").text()).contains("and more");
        assertThat(page("~~~ bash and more\nls\n~~~").text()).contains("and more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "*a **a ", "[", "![", "- ", "`", "~~a ", "<a", "_a __a ", "(((", "\\"})
    void hostileTextsAreShownToo(String piece) {
        var text = piece.repeat(50_000 / piece.length());

        assertThat(ProseWriter.of(text, OURS).html()).isNotEmpty();
    }

    @Test
    void whatIsNoMarkdownStaysAsTyped() {
        var page = Jsoup.parseBodyFragment(
                ProseWriter.asTyped("one *two*\nthree\n\n<b>four</b>").html());

        assertThat(page.select("p").eachText()).containsExactly("one *two* three", "<b>four</b>");
        assertThat(ProseWriter.asTyped("  ").isEmptyContent()).isTrue();
        assertThat(ProseWriter.of("\n", OURS).isEmptyContent()).isTrue();
    }
}
