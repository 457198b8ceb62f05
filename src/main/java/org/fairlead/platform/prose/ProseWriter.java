package org.fairlead.platform.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns Markdown into HTML. HTML in the text stays text; links lead to the web or to mail only and say where; pictures are those
 * of {@link ProseTargets} only; a heading is a strong line, since headings belong to the page; a line break is kept. A text of which
 * Markdown would drop a word, or that is nested deeper than people write, is shown as it was typed.
 *
 * <pre>{@code
 * var prose = ProseWriter.of("The relay is **down**, see INC-7K39-QF2X", targets);
 * }</pre>
 */
public final class ProseWriter {

    private static final int DEEPEST = 60;

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(
                    BlockQuote.class, FencedCodeBlock.class, Heading.class, ListBlock.class, ThematicBreak.class))
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.NONE)
            .maxOpenBlockParsers(DEEPEST)
            .build();

    private ProseWriter() {}

    /** The text for a reader. */
    public static Prose of(String text, ProseTargets targets) {
        if (text.isBlank()) {
            return Prose.NONE;
        }
        var document = PARSER.parse(text);
        if (deep(document)) {
            return asTyped(text);
        }
        new NamedThings(targets).linkIn(document);
        var html = renderer(targets).render(document);
        return keepsEveryWord(text, html) ? new Prose(html) : asTyped(text);
    }

    /** The record numbers that stand in a text and become links where they lead somewhere. */
    public static Set<String> numbers(String text) {
        return NamedThings.numbers(text);
    }

    /** Whether every word of the text stands in the HTML as often: Markdown drops some, such as cells beyond the width of a table. */
    private static boolean keepsEveryWord(String text, String html) {
        var left = words(html);
        return words(text).entrySet().stream().allMatch(word -> left.getOrDefault(word.getKey(), 0) >= word.getValue());
    }

    private static Map<String, Integer> words(String text) {
        var words = new HashMap<String, Integer>();
        var found = WORD.matcher(text);
        while (found.find()) {
            words.merge(found.group(), 1, Integer::sum);
        }
        return words;
    }

    /** Text that is not Markdown: paragraphs and line breaks are kept, and nothing else means anything. */
    public static Prose asTyped(String text) {
        var html = new StringBuilder();
        for (var paragraph : text.strip().split("\\R\\s*\\R")) {
            html.append("<p>")
                    .append(org.commonmark.internal.util.Escaping.escapeHtml(paragraph)
                            .replaceAll("\\R", "<br>\n"))
                    .append("</p>\n");
        }
        return text.isBlank() ? Prose.NONE : new Prose(html.toString());
    }

    private static HtmlRenderer renderer(ProseTargets targets) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .percentEncodeUrls(true)
                .softbreak("<br>\n")
                .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
                .attributeProviderFactory(context -> new ProseAttributes())
                .nodeRendererFactory(context -> new ProseNodes(context, targets))
                .build();
    }

    /** Asked without recursion, which a hostile text would make as deep as it likes. */
    private static boolean deep(Node document) {
        int depth = 0;
        var node = document;
        while (true) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                if (++depth > DEEPEST) {
                    return true;
                }
                continue;
            }
            while (node.getNext() == null) {
                node = node.getParent();
                if (node == null || --depth == 0) {
                    return false;
                }
            }
            node = node.getNext();
        }
    }
}
