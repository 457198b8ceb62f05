package org.fairlead.platform.prose;

import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Tables and code that are wider than the page can be moved by keys, so they are named and can be reached. */
final class ProseAttributes implements AttributeProvider {

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        switch (tag) {
            case "pre" -> {
                attributes.put("tabindex", "0");
                attributes.put("role", "group");
                attributes.put("aria-label", "Code");
            }
            case "th", "td" -> align(attributes);
            default -> {}
        }
    }

    /** Our content security policy takes no style in an attribute; the old attribute is no better, so a class says it. */
    private static void align(Map<String, String> attributes) {
        var side = attributes.remove("align");
        if (side != null && !side.equals("left")) {
            attributes.put("class", "fl-prose__" + side);
        }
    }
}
