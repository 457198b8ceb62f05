package org.fairlead.draft;

import static org.fairlead.platform.language.Say.say;

import org.fairlead.platform.words.TimeWords;

/** What pages say of drafts. */
final class DraftWords {

    private DraftWords() {}

    /** Of the draft that stands in a form. */
    static String standing(Draft draft, TimeWords times) {
        var time = times.moment(draft.at());
        var name = draft.title().name();
        return name.isEmpty() ? say("draft.kept", "time", time) : say("draft.kept-named", "name", name, "time", time);
    }

    /** When it was kept, as it is typed. */
    static String now(Drafts.Kept kept, TimeWords times) {
        var time = times.time(times.now());
        return switch (kept.how()) {
            case KEPT, APART, ANEW ->
                kept.name().isEmpty()
                        ? say("draft.now", "time", time)
                        : say("draft.now-named", "name", kept.name(), "time", time);
            case LEFT -> say("draft.left");
            case NOTHING -> "";
        };
    }

    /** What its writer did not expect; empty for nothing. */
    static String news(Drafts.Kept kept) {
        return switch (kept.how()) {
            case APART -> say("draft.apart", "name", kept.name());
            case ANEW -> say("draft.anew");
            case KEPT, LEFT, NOTHING -> "";
        };
    }
}
