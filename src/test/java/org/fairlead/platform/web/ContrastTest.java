package org.fairlead.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the colours from the built style sheet, so that what is measured is what is shipped. */
class ContrastTest {

    private static final List<String> TEXTS_ON_GROUNDS = List.of(
            "ink card",
            "ink page",
            "ink well",
            "soft card",
            "soft page",
            "soft well",
            "link card",
            "link page",
            "link well",
            "link-hover card",
            "link-hover page",
            "on-brand brand",
            "brand-soft brand",
            "on-brand brand-well",
            "brand-soft brand-well",
            "on-button button",
            "on-button button-hover",
            "button card",
            "button well",
            "button page",
            "met card",
            "risk card",
            "over card",
            "over page",
            "paused card",
            "on-met met-ground",
            "on-risk risk-ground",
            "on-over over-ground",
            "on-paused paused-ground",
            "on-accent accent-ground",
            "on-plain plain-ground",
            "on-public public-ground",
            "over-solid-text over",
            "ink public-ground",
            "soft public-ground",
            "link public-ground",
            "focus-ink focus",
            "card ink",
            "card met",
            "party-ink paused",
            "party-ink paused-deep",
            "party-ink met");

    /** Lines that tell where a control ends, and bars, need 3 to 1 against what they stand on. */
    private static final List<String> LINES_ON_GROUNDS = List.of(
            "field-line card",
            "field-line page",
            "brand-line brand",
            "met well",
            "risk well",
            "over well",
            "paused well");

    @Test
    void everyTextReachesFourAndAHalfToOne() throws IOException {
        var themes = themes();
        var pairs = new ArrayList<>(TEXTS_ON_GROUNDS);
        IntStream.range(0, 10).mapToObj(party -> "party-ink party-" + party).forEach(pairs::add);

        assertThat(tooFaint(themes, pairs, 4.5)).isEmpty();
    }

    @Test
    void everyLineAndBarReachesThreeToOne() throws IOException {
        var pairs = Stream.concat(
                        LINES_ON_GROUNDS.stream(), IntStream.range(0, 10).mapToObj(party -> "party-" + party + " card"))
                .toList();

        assertThat(tooFaint(themes(), pairs, 3)).isEmpty();
    }

    @Test
    void markingsReachFourAndAHalfToOne() throws IOException {
        var css = css();
        var grounds = Pattern.compile("\\.fl-marking(?:--[a-z]+)?\\{[^}]*background:(#[0-9a-f]{3,6})")
                .matcher(css)
                .results()
                .map(found -> found.group(1) + (found.group().contains("color:#14202b") ? " #14202b" : " #fff"))
                .toList();

        assertThat(grounds).hasSizeGreaterThanOrEqualTo(5);
        assertThat(grounds)
                .allSatisfy(pair -> assertThat(contrast(pair.split(" ")[0], pair.split(" ")[1]))
                        .isGreaterThanOrEqualTo(4.5));
    }

    @Test
    void theMeasureItselfIsRight() {
        assertThat(contrast("#000", "#ffffff")).isEqualTo(21.0);
        assertThat(contrast("#767676", "#fff")).isBetween(4.5, 4.6);
    }

    private static List<String> tooFaint(Map<String, Map<String, String>> themes, List<String> pairs, double least) {
        var faint = new ArrayList<String>();
        themes.forEach((theme, colours) -> pairs.forEach(pair -> {
            var names = pair.split(" ");
            assertThat(colours).as(theme).containsKeys(names[0], names[1]);
            var contrast = contrast(colours.get(names[0]), colours.get(names[1]));
            if (contrast < least) {
                faint.add(String.format(Locale.ROOT, "%s: %s on %s is %.2f", theme, names[0], names[1], contrast));
            }
        }));
        return faint;
    }

    private static Map<String, Map<String, String>> themes() throws IOException {
        return ShippedColours.themes();
    }

    private static String css() throws IOException {
        return ShippedColours.css();
    }

    private static double contrast(String one, String other) {
        var a = ShippedColours.luminance(one);
        var b = ShippedColours.luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }
}
