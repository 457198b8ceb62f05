package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.notification.Watchers;
import org.fairlead.notification.Watchers.Watcher;
import org.fairlead.notification.Watching;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.springframework.stereotype.Component;

/** Who watches a record, and the buttons for watching it oneself. */
@Component
class WatchDrawing {

    private static final int SHOWN = 5;

    private final Watchers watchers;
    private final Names names;
    private final Access access;

    WatchDrawing(Watchers watchers, Names names, Access access) {
        this.watchers = watchers;
        this.names = names;
        this.access = access;
    }

    RecordParts.Followed of(Seen seen, Sending sending) {
        var followed = watchers.followed(seen.actor(), seen.view().history().id());
        boolean staff = seen.actor().reach() != Reach.SELF;
        var facts = staff ? facts(followed.watchers()) : List.<Fact>of();
        var acts = new ArrayList<>(own(seen, sending, followed.own()));
        if (staff && access.may(seen.actor(), Act.EDIT_RECORD)) {
            acts.add(Action.go(say("incident.watch.name"), seen.href() + "/watchers")
                    .as(Action.Kind.QUIET));
        }
        return new RecordParts.Followed(words(followed.own()), new FactList(facts, false), new ActionBar(acts));
    }

    /** What it means, in the reader’s words. */
    static String words(Watching watching) {
        return switch (watching) {
            case NOT -> say("incident.watching.not");
            case WATCHING -> say("incident.watching.all");
            case MUTED -> say("incident.watching.muted");
        };
    }

    private List<Fact> facts(List<Watcher> all) {
        var facts = new ArrayList<Fact>();
        all.stream().limit(SHOWN).map(this::fact).forEach(facts::add);
        if (all.size() > SHOWN) {
            facts.add(Fact.of(
                    say("incident.watch.watches"),
                    say("incident.watch.more", "count", Integer.toString(all.size() - SHOWN))));
        }
        return facts;
    }

    private Fact fact(Watcher watcher) {
        var fact = Fact.of(say("incident.watch.watches"), names.person(watcher.person()));
        return watcher.byMention() ? fact.withNote(say("incident.watch.mention")) : fact;
    }

    private static List<Action> own(Seen seen, Sending sending, Watching now) {
        return switch (now) {
            case NOT ->
                List.of(
                        to(seen, sending, say("incident.watch.watch"), "watch"),
                        to(seen, sending, say("incident.watch.mute"), "mute"));
            case WATCHING ->
                List.of(
                        to(seen, sending, say("incident.watch.stop"), "stop"),
                        to(seen, sending, say("incident.watch.mute"), "mute"));
            case MUTED -> List.of(to(seen, sending, say("incident.watch.again"), "stop"));
        };
    }

    private static Action to(Seen seen, Sending sending, String text, String how) {
        var said = new ArrayList<>(List.of(new Hidden("how", how)));
        if (!sending.back().isEmpty()) {
            said.add(new Hidden(Whence.BACK, sending.back()));
        }
        var form = Form.to(seen.href() + "/watching", sending.csrf(), said.toArray(Hidden[]::new));
        return Action.post(text, form).as(Action.Kind.QUIET);
    }
}
