package org.fairlead.platform.prose;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * What somebody wrote, as safe HTML ready for a template. Only {@link ProseWriter} makes it, so that nothing else can claim to be
 * safe.
 *
 * <pre>{@code
 * ${prose}
 * }</pre>
 */
public final class Prose implements Content {

    /** Nothing said. */
    public static final Prose NONE = new Prose("");

    private final String html;

    Prose(String html) {
        this.html = html;
    }

    /** Whether nothing is said. */
    @Override
    public boolean isEmptyContent() {
        return html.isEmpty();
    }

    /** The HTML. */
    public String html() {
        return html;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prose prose && prose.html.equals(html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    @Override
    public String toString() {
        return html;
    }
}
