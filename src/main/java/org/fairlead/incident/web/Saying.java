package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.function.Predicate;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.TextArea;

/** Something that is done with a reason in words. */
abstract class Saying implements ActForm {

    private final String code;
    private final String title;
    private final Predicate<Seen> offered;
    private final String label;
    private final String explanation;

    /** The words are keys of messages, so that each reader is asked in their language. */
    Saying(String code, String title, Predicate<Seen> offered, String label, String explanation) {
        this.code = code;
        this.title = title;
        this.offered = offered;
        this.label = label;
        this.explanation = explanation;
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
    public String explanation(Seen seen) {
        return say(explanation);
    }

    @Override
    public List<Object> fields(Seen seen, Input input) {
        return List.of(TextArea.of(input.field("reason", say(label)), input.text("reason")));
    }

    @Override
    public String saying() {
        return label.isEmpty() ? "" : "reason";
    }

    @Override
    public Notice done(Seen after) {
        return Notice.done(say("incident.act.done"), say("incident.act.on-timeline"));
    }
}
