package org.fairlead.platform.web;

import java.util.List;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.springframework.ui.Model;

/**
 * What the layout needs to know of a page; the content comes from the page's own template.
 *
 * @param title names the page in the browser's tab, without the product's name
 * @param marking shown at the top and the bottom of every page and print
 * @param trail the pages above this one, outermost first; empty for none
 * @param notices what has just happened
 */
public record Page(String title, Frame frame, Marking marking, List<Link> trail, List<Notice> notices) {

    public static Page of(String title, Frame frame, Marking marking) {
        return new Page(title, frame, marking, List.of(), List.of());
    }

    public Page under(Link... above) {
        return new Page(title, frame, marking, List.of(above), notices);
    }

    public Page saying(Notice... news) {
        return new Page(title, frame, marking, trail, List.of(news));
    }

    /** Saying what the request before this one left to be said; nothing where it left nothing. */
    public Page told(Model model) {
        return model.getAttribute("notice") instanceof Notice notice ? saying(notice) : this;
    }

    /** The same page under another marking, as of a record shown on it. */
    public Page marked(Marking other) {
        return new Page(title, frame, other, trail, notices);
    }

    /** The same page with as much on it as fits. */
    public Page compact() {
        return new Page(title, frame.withLook(frame.look().at(Look.Density.COMPACT)), marking, trail, notices);
    }

    /** The same page for people who ask for something, in larger type. */
    public Page forRequesters() {
        return new Page(title, frame.withLook(frame.look().at(Look.Size.REQUESTER)), marking, trail, notices);
    }
}
