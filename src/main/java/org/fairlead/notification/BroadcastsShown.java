package org.fairlead.notification;

import java.util.List;
import org.fairlead.access.Viewer;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Tone;

/** The broadcasts that reach somebody now, ready to be drawn on a home page by the template {@code notification/broadcasts}. */
public interface BroadcastsShown {

    /**
     * Those that reach the viewer.
     *
     * @param languages the languages the viewer reads, the best first, such as {@code cy}
     */
    List<Shown> of(Viewer viewer, List<String> languages, Csrf csrf);

    /**
     * One of them.
     *
     * @param id names it on the page
     * @param tone how much it matters
     * @param kind what it is about, in words
     * @param text what is said
     * @param language the language it is in
     * @param until until when, in words
     * @param dismiss takes it off the page for good
     */
    record Shown(String id, Tone tone, String kind, String text, String language, String until, Form dismiss) {}
}
