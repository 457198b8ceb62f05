package org.fairlead.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.fairlead.platform.search.Snippet.Piece;
import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void whatTheDatabaseMarkedBecomesPieces() {
        assertThat(Snippet.marked("The \2mail\3 is\n late").pieces())
                .containsExactly(new Piece("The ", false), new Piece("mail", true), new Piece(" is late", false));
        assertThat(Snippet.marked("\2mail\3").text()).isEqualTo("mail");
        assertThat(Snippet.marked("").isEmpty()).isTrue();
    }

    @Test
    void marksThatNeverEndHarmNothing() {
        assertThat(Snippet.marked("\3a\2b\2c").text()).isEqualTo("abc");
    }

    @Test
    void markupIsTextLikeAnyOther() {
        var title = Snippet.of("<b>Mail</b> & more", Wanted.of("mail"));

        assertThat(title.pieces())
                .containsExactly(new Piece("<b>", false), new Piece("Mail", true), new Piece("</b> & more", false));
    }

    @Test
    void wordsAreFoundWhereOneBeginsWhateverTheCaseAndAccents() {
        assertThat(found("Café of the Zürich relays", "cafe zur")).containsExactly("Café", "Zürich");
        assertThat(found("Ermailing", "mail")).isEmpty();
        assertThat(found("mail", "")).isEmpty();
    }

    private static List<String> found(String text, String question) {
        return Snippet.of(text, Wanted.of(question)).pieces().stream()
                .filter(Piece::found)
                .map(Piece::text)
                .toList();
    }

    @Test
    void aLongTextIsCutAroundTheFirstWord() {
        var text = "before ".repeat(50) + "needle" + " after".repeat(50);

        var snippet = Snippet.around(text, Wanted.of("needle"));

        assertThat(snippet.text())
                .startsWith("… before")
                .endsWith(" …")
                .contains("needle")
                .hasSizeLessThan(200);
        assertThat(Snippet.around(text, Wanted.of("hay")).isEmpty()).isTrue();
    }

    @Test
    void whatOnlyRepeatsTheTitleIsLeftOut() {
        assertThat(Snippet.marked("\2Mail\3 is late").after("Mail is late")).isEqualTo(Snippet.NONE);
        assertThat(Snippet.marked("\2Mail\3 is late since nine").after("Mail is late"))
                .isEqualTo(Snippet.NONE);
        assertThat(Snippet.marked("Mail is \2late\3 A \2late\3 one")
                        .after("Mail is late")
                        .pieces())
                .containsExactly(new Piece("A ", false), new Piece("late", true), new Piece(" one", false));
        assertThat(Snippet.marked("The \2mail\3").after("Mail").text()).isEqualTo("The mail");
    }

    @Test
    void nothingIsLostHoweverStrangeTheText() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var letters = "ab é\u0301-<&\uD83D\uDE00 0";
        for (int round = 0; round < 5_000; round++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(300); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            var wanted = Wanted.of(text.substring(0, Math.min(text.length(), random.nextInt(1, 6))));
            assertThat(Snippet.of(text.toString(), wanted).text())
                    .as("seed " + seed)
                    .isEqualTo(text.toString());
            Snippet.around(text.toString(), wanted);
        }
    }

    @Test
    void namesThatAreTheWordsFitBest() {
        var wanted = Wanted.of("mail relay");

        assertThat(wanted.fit(Wanted.index("Mail relay"))).isEqualTo(3);
        assertThat(wanted.fit(Wanted.index("Mail relays, north"))).isEqualTo(2);
        assertThat(wanted.fit(Wanted.index("The relay for mail"))).isEqualTo(1);
        assertThat(wanted.fit(Wanted.index("The relay"))).isZero();
        assertThat(Wanted.of("…").fit(Wanted.index("…"))).isZero();
    }
}
