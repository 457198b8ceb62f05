package org.fairlead.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The accessibility rules of axe-core, run inside a page. */
final class Axe {

    private static final String SOURCE = source();
    private static final String RUN =
            """
            async rules => {
              const options = { resultTypes: ['violations'] };
              if (rules.length) options.runOnly = { type: 'rule', values: rules };
              else options.runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const found = await axe.run(document, options);
              return found.violations.flatMap(rule => rule.nodes.slice(0, 3).map(node =>
                rule.id + ': ' + rule.help + ': ' + node.target.join(' ') + ' ' + node.html.slice(0, 160)
                  + ' ' + (node.any[0]?.message ?? '')));
            }
            """;

    private Axe() {}

    /** What is wrong with the page as it is now, one sentence each; with rules named, only those are looked at. */
    static List<String> findings(Page page, String... rules) {
        if (!Boolean.TRUE.equals(page.evaluate("() => typeof axe !== 'undefined'"))) {
            page.evaluate(SOURCE);
        }
        var found = page.evaluate(RUN, List.of(rules));
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
