package org.fairlead.platform.prose;

import org.commonmark.node.CustomNode;

/** Words that lead to a page of ours. */
final class OwnLink extends CustomNode {

    private final String words;
    private final String href;

    OwnLink(String words, String href) {
        this.words = words;
        this.href = href;
    }

    String words() {
        return words;
    }

    String href() {
        return href;
    }
}
