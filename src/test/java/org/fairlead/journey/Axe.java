package org.fairlead.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The accessibility rules of axe-core, run inside a page. */
final class Axe {

    private static final String SOURCE = source();
    private static final String RUN = """
            async ({ themes, all, without = [] }) => {
              const told = (theme, found) => found.violations.flatMap(rule => rule.nodes.slice(0, 3).map(node =>
                theme + ' ' + rule.id + ': ' + rule.help + ': ' + node.target.join(' ') + ' ' + node.html.slice(0, 160)
                  + ' ' + (node.any[0]?.message ?? '')));
              const kept = document.documentElement.dataset.theme;
              const findings = [];
              for (const theme of themes) {
                document.documentElement.dataset.theme = theme;
                const runOnly = theme === 'light' ? all : { type: 'rule', values: ['color-contrast'] };
                findings.push(...told(theme, await axe.run(document, { resultTypes: ['violations'], runOnly, rules: Object.fromEntries(without.map(rule => [rule, { enabled: false }])) })));
              }
              if (kept === undefined) delete document.documentElement.dataset.theme;
              else document.documentElement.dataset.theme = kept;
              return findings;
            }
            """;
    private static final List<String> EVERYTHING =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** What the width of a window can change. */
    private static final Map<String, Object> BY_WIDTH = Map.of(
            "type",
            "rule",
            "values",
            List.of(
                    "color-contrast",
                    "target-size",
                    "region",
                    "aria-hidden-focus",
                    "label",
                    "link-name",
                    "button-name"));

    private Axe() {}

    /** What is wrong with the page, one sentence each: every rule in the light theme, contrast in the others. */
    static List<String> findings(Page page, List<String> themes) {
        KeptPages.shown(page);
        return faults(page, themes);
    }

    /** The same of a page that is not kept, because faults were put into it. */
    static List<String> faults(Page page, List<String> themes) {
        return run(page, Map.of("themes", themes, "all", EVERYTHING));
    }

    /** Every rule but contrast, in the light theme: for a page of colours that were looked at elsewhere. */
    static List<String> findingsButContrast(Page page) {
        KeptPages.shown(page);
        return run(page, Map.of("themes", List.of("light"), "all", EVERYTHING, "without", List.of("color-contrast")));
    }

    /** The same for the rules that another width can break, in one theme: a colour does not change with the width. */
    static List<String> findingsByWidth(Page page) {
        return run(page, Map.of("themes", List.of("light"), "all", BY_WIDTH));
    }

    private static List<String> run(Page page, Map<String, Object> asked) {
        if (!Boolean.TRUE.equals(page.evaluate("() => typeof axe !== 'undefined'"))) {
            page.evaluate(SOURCE);
        }
        var found = page.evaluate(RUN, asked);
        if (!(found instanceof List<?> list)) {
            throw new IllegalStateException("axe answered " + found);
        }
        return list.stream().map(String::valueOf).toList();
    }

    private static String source() {
        try {
            return new ClassPathResource("journey/axe-4.14.1.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
