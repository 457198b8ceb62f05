package org.fairlead.platform.prose;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/** Headings, links and pictures, which mean less in a note than on a page of one's own. */
final class ProseNodes implements NodeRenderer {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final ProseTargets targets;

    ProseNodes(HtmlNodeRendererContext context, ProseTargets targets) {
        this.context = context;
        this.html = context.getWriter();
        this.targets = targets;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class, Link.class, Image.class, LinkReferenceDefinition.class, OwnLink.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Link link -> link(link);
            case Image image -> picture(image);
            case LinkReferenceDefinition definition -> {
                html.tag("p");
                html.text("[" + definition.getLabel() + "]: " + definition.getDestination()
                        + titled(definition.getTitle()));
                html.tag("/p");
            }
            case OwnLink own -> {
                html.tag("a", Map.of("href", own.href()));
                html.text(own.words());
                html.tag("/a");
            }
            default -> throw new IllegalArgumentException("not ours: " + node);
        }
    }

    private void heading(Heading heading) {
        html.line();
        html.tag("p");
        html.tag("strong");
        children(heading);
        html.tag("/strong");
        html.tag("/p");
        html.line();
    }

    /** A link whose words do not say where it leads says so behind them: nobody is led astray. */
    private void link(Link link) {
        var there = outside(link.getDestination());
        if (there.isEmpty()) {
            children(link);
            html.text(" (" + link.getDestination() + titled(link.getTitle()) + ")");
            return;
        }
        html.tag("a", attributes(link.getDestination()));
        children(link);
        html.tag("/a");
        var words = words(link);
        if (!words.contains(there.get()) || words.contains("://") && !words.equals(link.getDestination())) {
            html.text(" (" + there.get() + titled(link.getTitle()) + ")");
        }
    }

    private static String titled(@Nullable String title) {
        return title == null || title.isBlank() ? "" : ", " + title;
    }

    private Map<String, String> attributes(String destination) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("href", context.encodeUrl(destination));
        attributes.put("rel", "noopener noreferrer nofollow");
        return attributes;
    }

    private void picture(Image image) {
        var name = image.getDestination();
        var said = words(image);
        var ours = targets.picture(name);
        if (ours.isPresent()) {
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("src", ours.get());
            attributes.put("alt", said.isBlank() ? name : said);
            attributes.put("title", name);
            attributes.put("loading", "lazy");
            html.tag("a", Map.of("href", ours.get()));
            html.tag("img", attributes);
            html.tag("/a");
        } else {
            html.text(said.isBlank() ? name : said.contains(name) ? said : said + " (" + name + ")");
        }
    }

    /** Whom or where a link outside leads to; empty for what we do not lead to. */
    private static Optional<String> outside(String destination) {
        try {
            var there = new URI(destination);
            var scheme = there.getScheme();
            if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(java.util.Locale.ROOT))) {
                return Optional.empty();
            }
            return Optional.ofNullable(there.isOpaque() ? there.getSchemeSpecificPart() : there.getHost())
                    .filter(place -> !place.isBlank());
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private void children(Node parent) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    private static String words(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }
}
