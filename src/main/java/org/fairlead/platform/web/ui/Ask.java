package org.fairlead.platform.web.ui;

import java.util.List;
import org.fairlead.platform.prose.Prose;
import org.fairlead.platform.prose.ProseTargets;
import org.fairlead.platform.prose.ProseWriter;
import org.jspecify.annotations.Nullable;

/**
 * What a record waits for, above everything else on its page: who must do what by when, what is needed to decide it, and the
 * ways to do it.
 *
 * @param id the element's id
 * @param title who must do what, such as "Ropewalk Integration offers you this incident"
 * @param text by when and what follows; may be empty
 * @param quote what somebody said, such as the question a pause asks; may be empty
 * @param actions what can be done at once or on a page of its own
 * @param form what can be done right here, or null
 * @param sections what is needed to decide it, such as the packet of an offer
 */
public record Ask(
        String id,
        Tone tone,
        String title,
        String text,
        String quote,
        ActionBar actions,
        @Nullable InlineForm form,
        List<Section> sections) {

    /** With nothing but its words. */
    public static Ask of(String id, Tone tone, String title, String text) {
        return new Ask(id, tone, title, text, "", ActionBar.of(), null, List.of());
    }

    public Ask quoting(String words) {
        return new Ask(id, tone, title, text, words, actions, form, sections);
    }

    /** What was said, as it is read. */
    public Prose quoted() {
        return ProseWriter.of(quote, ProseTargets.NONE);
    }

    public Ask with(ActionBar bar) {
        return new Ask(id, tone, title, text, quote, bar, form, sections);
    }

    public Ask with(InlineForm inline) {
        return new Ask(id, tone, title, text, quote, actions, inline, sections);
    }

    public Ask with(List<Section> more) {
        return new Ask(id, tone, title, text, quote, actions, form, more);
    }

    /** Facts under a heading of their own. */
    public record Section(String title, FactList facts) {}
}
