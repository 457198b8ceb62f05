package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.function.Predicate;
import org.fairlead.platform.web.ui.Notice;

/** Something that is done at once, by one button. */
abstract class AtOnce implements ActForm {

    private final String code;
    private final String title;
    private final Predicate<Seen> offered;
    private final String doneTitle;
    private final String doneText;

    /** The words are keys of messages, so that each reader is told in their language. */
    AtOnce(String code, String title, Predicate<Seen> offered, String doneTitle, String doneText) {
        this.code = code;
        this.title = title;
        this.offered = offered;
        this.doneTitle = doneTitle;
        this.doneText = doneText;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return say(title);
    }

    @Override
    public boolean offered(Seen seen) {
        return offered.test(seen);
    }

    @Override
    public List<Object> fields(Seen seen, Input input) {
        return List.of();
    }

    @Override
    public Notice done(Seen after) {
        return Notice.done(say(doneTitle), say(doneText));
    }
}
