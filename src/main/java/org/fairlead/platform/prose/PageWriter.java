package org.fairlead.platform.prose;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Turns Markdown that ships with the product into HTML: headings stay headings and can be linked to, links lead where
 * {@link PageTargets} say. HTML in it stays text, as everywhere.
 *
 * <pre>{@code
 * var page = PageWriter.of("## Find those you mean\nSee [filters](filters.md).", targets);
 * }</pre>
 */
public final class PageWriter {

    private static final List<org.commonmark.Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create());

    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private static final TextContentRenderer WORDS =
            TextContentRenderer.builder().build();

    private PageWriter() {}

    /** Where the links and pictures of a text lead. */
    public interface PageTargets {

        /** The address for a link as it is written; empty where it leads nowhere for this reader: its words stay. */
        Optional<String> link(String written);

        /** The address of a picture as it is written. */
        String picture(String written);
    }

    /** The text as HTML. */
    public static Prose of(String text, PageTargets targets) {
        return new Prose(HtmlRenderer.builder()
                .escapeHtml(true)
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> new ProseAttributes())
                .attributeProviderFactory(context -> (node, tag, attributes) -> place(node, attributes, targets))
                .build()
                .render(PARSER.parse(text)));
    }

    private static void place(Node node, Map<String, String> attributes, PageTargets targets) {
        switch (node) {
            case Heading heading -> attributes.put("id", anchor(words(heading)));
            case Link link ->
                targets.link(link.getDestination())
                        .ifPresentOrElse(there -> attributes.put("href", there), () -> attributes.remove("href"));
            case Image image -> {
                attributes.put("src", targets.picture(image.getDestination()));
                attributes.put("loading", "lazy");
            }
            default -> {}
        }
    }

    /** What a heading says, without its marks. */
    private static String words(Node heading) {
        return WORDS.render(heading).strip();
    }

    /** What a heading is linked to by: its words in small letters, joined by hyphens. */
    public static String anchor(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .strip()
                .replaceAll("\\s+", "-");
    }
}
