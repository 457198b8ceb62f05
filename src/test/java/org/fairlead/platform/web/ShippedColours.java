package org.fairlead.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** The colours of every theme, by day and by night, read from the style sheet that is shipped. */
final class ShippedColours {

    /** Themes that lay their colours over the ordinary ones. */
    static final List<String> LAID_OVER = List.of("contrast", "protan", "deutan", "tritan");

    private static final Pattern TOKEN =
            Pattern.compile("--([a-z0-9-]+):\\s*light-dark\\((#[0-9a-f]{3,6}),\\s*(#[0-9a-f]{3,6})\\)");

    private ShippedColours() {}

    /** By theme, such as "light", "dark protan", each colour by its name. */
    static Map<String, Map<String, String>> themes() throws IOException {
        var css = css();
        int first = css.indexOf("[data-theme=");
        if (first < 0) {
            throw new IllegalStateException("the style sheet has no themes");
        }
        var themes = new LinkedHashMap<String, Map<String, String>>();
        for (var dark : List.of(false, true)) {
            var ordinary = tokens(css.substring(0, first), dark);
            themes.put(dark ? "dark" : "light", ordinary);
            for (var name : LAID_OVER) {
                var over = new HashMap<>(ordinary);
                over.putAll(tokens(block(css, name), dark));
                themes.put((dark ? "dark " : "light ") + name, over);
            }
        }
        return themes;
    }

    private static String block(String css, String theme) {
        int from = css.indexOf("[data-theme=" + theme + "]{");
        if (from < 0) {
            throw new IllegalStateException("no theme " + theme);
        }
        return css.substring(from, css.indexOf('}', from));
    }

    private static Map<String, String> tokens(String css, boolean dark) {
        var tokens = new HashMap<String, String>();
        TOKEN.matcher(css).results().forEach(found -> tokens.put(found.group(1), found.group(dark ? 3 : 2)));
        return tokens;
    }

    static String css() throws IOException {
        return new ClassPathResource("static/css/fairlead.css").getContentAsString(StandardCharsets.UTF_8);
    }

    /** Red, green and blue as light, each from 0 to 1. */
    static double[] light(String colour) {
        var hex = colour.substring(1);
        var full = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
        return new double[] {channel(full, 0), channel(full, 2), channel(full, 4)};
    }

    /** The luminance, from 0 to 1. */
    static double luminance(String colour) {
        var light = light(colour);
        return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
    }

    private static double channel(String hex, int at) {
        var share = Integer.parseInt(hex, at, at + 2, 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
