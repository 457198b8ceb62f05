package org.fairlead.platform.prose;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.fairlead.platform.id.HumanNumber;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Addresses and record numbers that stand in a text as such become links. */
final class NamedThings extends AbstractVisitor {

    private static final Pattern NUMBER = Pattern.compile("\\b[A-Z]{2,5}-[0-9A-Z]{4}-[0-9A-Z]{4}\\b");
    private static final LinkExtractor ADDRESSES = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.EMAIL))
            .build();

    private final ProseTargets targets;

    NamedThings(ProseTargets targets) {
        this.targets = targets;
    }

    /** The record numbers that stand in a text. */
    static Set<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .flatMap(found -> HumanNumber.read(found.group()).stream())
                .map(HumanNumber::text)
                .collect(Collectors.toSet());
    }

    /** Changes the document. */
    void linkIn(Node document) {
        document.accept(this);
    }

    /** What stands in a link leads somewhere already. */
    @Override
    public void visit(Link link) {}

    /** What stands for a picture is its name. */
    @Override
    public void visit(Image image) {}

    @Override
    public void visit(Text text) {
        var written = text.getLiteral();
        Node last = text;
        for (var span : ADDRESSES.extractSpans(written)) {
            var part = written.substring(span.getBeginIndex(), span.getEndIndex());
            last = span instanceof LinkSpan address ? after(last, link(part, address.getType())) : numbers(last, part);
        }
        text.unlink();
    }

    private Node numbers(Node last, String part) {
        var found = NUMBER.matcher(part);
        int from = 0;
        var end = last;
        while (found.find()) {
            var href = HumanNumber.read(found.group()).flatMap(number -> targets.record(number.text()));
            if (href.isPresent()) {
                if (found.start() > from) {
                    end = after(end, new Text(part.substring(from, found.start())));
                }
                end = after(end, new OwnLink(found.group(), href.get()));
                from = found.end();
            }
        }
        return from < part.length() ? after(end, new Text(part.substring(from))) : end;
    }

    private static Node link(String address, LinkType type) {
        var link = new Link(type == LinkType.EMAIL ? "mailto:" + address : address, null);
        link.appendChild(new Text(address));
        return link;
    }

    private static Node after(Node before, Node added) {
        before.insertAfter(added);
        return added;
    }
}
