package org.fairlead.incident.web;

import java.util.List;
import java.util.function.Predicate;
import org.fairlead.platform.web.ui.Notice;

/** Something that is done at once, by one button. */
abstract class AtOnce implements ActForm {

    private final String code;
    private final String title;
    private final Predicate<Seen> offered;
    private final Notice done;

    AtOnce(String code, String title, Predicate<Seen> offered, String doneTitle, String doneText) {
        this.code = code;
        this.title = title;
        this.offered = offered;
        this.done = Notice.done(doneTitle, doneText);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
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
        return done;
    }
}
