package org.fairlead.platform.web;

import java.util.List;
import org.fairlead.platform.language.Language;
import org.fairlead.platform.language.Say;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * What the layout needs to know of a page; the content comes from the page's own template.
 *
 * @param title names the page in the browser's tab, without the product's name
 * @param marking shown at the top and the bottom of every page and print
 * @param trail the pages above this one, outermost first; empty for none
 * @param notices what has just happened
 * @param inReadersLanguage whether everything it says is in the reader's language; English otherwise, and marked so
 */
public record Page(
        String title, Frame frame, Marking marking, List<Link> trail, List<Notice> notices, boolean inReadersLanguage) {

    public static Page of(String title, Frame frame, Marking marking) {
        return new Page(title, frame, marking, List.of(), List.of(), false);
    }

    public Page under(Link... above) {
        return new Page(title, frame, marking, List.of(above), notices, inReadersLanguage);
    }

    public Page saying(Notice... news) {
        return new Page(title, frame, marking, trail, List.of(news), inReadersLanguage);
    }

    /** Saying what the request before this one left to be said; nothing where it left nothing. */
    public Page told(Model model) {
        return model.getAttribute("notice") instanceof Notice notice ? saying(notice) : this;
    }

    /** The same page under another marking, as of a record shown on it. */
    public Page marked(Marking other) {
        return new Page(title, frame, other, trail, notices, inReadersLanguage);
    }

    /** The same page, whose title begins with saying that something has to be put right, where it has. */
    public Page mending(ErrorSummary summary) {
        return summary.errors().isEmpty()
                ? this
                : new Page(problem() + " " + title, frame, marking, trail, notices, inReadersLanguage);
    }

    /** In the language of the title that it stands before. */
    private String problem() {
        var language = inReadersLanguage ? Say.language() : Language.ENGLISH;
        return Say.to(() -> language, () -> Say.say("platform.error.before"));
    }

    /** The same page, of which everything is in the reader's language. */
    public Page spoken() {
        return new Page(title, frame, marking, trail, notices, true);
    }

    /** The language its content stands in where that is not the reader's, so that it is read out as English; null where it is. */
    public @Nullable String languageApart() {
        return inReadersLanguage || Say.language() == Language.ENGLISH ? null : Language.ENGLISH.tag();
    }

    /** The same page with as much on it as fits. */
    public Page compact() {
        return new Page(
                title,
                frame.withLook(frame.look().at(Look.Density.COMPACT)),
                marking,
                trail,
                notices,
                inReadersLanguage);
    }

    /** The same page for people who ask for something, in larger type. */
    public Page forRequesters() {
        return new Page(
                title,
                frame.withLook(frame.look().at(Look.Size.REQUESTER)),
                marking,
                trail,
                notices,
                inReadersLanguage);
    }
}
