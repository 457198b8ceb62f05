package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.checklist.ChecklistDrawing;
import org.fairlead.draft.Draft;
import org.fairlead.incident.web.FormDrawing.Filled;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.InlineForm;
import org.fairlead.platform.web.ui.LazyPanel;
import org.fairlead.record.RecordPanel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws everything of one record, for its page and for the place beside a list. */
@Component
class WholeRecord {

    static final String SIMILAR = "similar";

    private final Drawings drawings;
    private final Acts acts;
    private final DraftDesk desk;
    private final Quoting quoting;
    private final Beside beside;

    WholeRecord(Drawings drawings, Acts acts, DraftDesk desk, Quoting quoting, Beside beside) {
        this.drawings = drawings;
        this.acts = acts;
        this.desk = desk;
        this.quoting = quoting;
        this.beside = beside;
    }

    /** What other practices show of a record. */
    @Component
    record Beside(ChecklistDrawing checklists, List<RecordPanel> panels) {

        List<LazyPanel> of(Seen seen) {
            return panels.stream()
                    .flatMap(panel -> panel.of(seen.view(), seen.actor()).stream())
                    .toList();
        }
    }

    /**
     * What is asked for beside the record.
     *
     * @param compared whether records like it are wanted at once
     * @param quoted the entry to be quoted in the box for notes; 0 for none
     */
    record Wish(boolean compared, int quoted) {
        static final Wish NOTHING = new Wish(false, 0);
    }

    /**
     * The parts.
     *
     * @param story which entries of the timeline, and what is new of them
     * @param wish what else is asked for
     */
    RecordParts of(Seen seen, Sending sending, Story story, Wish wish) {
        var asks = new ArrayList<>(drawings.escalations().asks(seen, sending));
        var openable = drawings.openable().of(seen);
        asks.addAll(drawings.asks().asks(seen, sending, openable));
        var drafts = desk.on(seen);
        var note = note(seen, sending, drafts, wish.quoted());
        boolean comparable = drawings.similar().isFor(seen);
        return new RecordParts(
                drawings.record().header(seen, sending),
                presence(seen, sending),
                asks,
                drawings.reported().of(seen, openable),
                drawings.clocks().strip(seen),
                drawings.lanes().lanes(seen),
                note,
                desk.list(drafts, seen, note != null || AskDrawing.asksUser(seen)),
                beside.checklists()
                        .panels(seen.view().history(), seen.viewer(), seen.times(), sending.csrf(), sending.key()),
                drawings.timeline().timeline(seen, story, openable),
                comparable && wish.compared() ? drawings.similar().of(seen) : null,
                comparable && !wish.compared() ? similarPanel(seen) : null,
                beside.of(seen),
                drawings.record().facts(seen),
                drawings.record().related(seen),
                drawings.watching().of(seen, sending),
                drawings.record().more(seen, sending));
    }

    /** Requesters are neither told who has it open, nor how many entries there are. */
    private static @Nullable Form presence(Seen seen, Sending sending) {
        var version =
                new Hidden("version", Integer.toString(seen.header().latest().version()));
        return seen.actor().reach() == Reach.SELF ? null : Form.to(seen.href() + "/presence", sending.csrf(), version);
    }

    /** The box for writing; none while the question to the user has its own, or where the viewer cannot write. */
    private @Nullable InlineForm note(Seen seen, Sending sending, List<Draft> drafts, int quoted) {
        if (AskDrawing.asksUser(seen)) {
            return null;
        }
        var form = acts.needed("note");
        var begun = DraftDesk.begun(drafts, seen, form, "");
        var input = quoting.into(begun.map(DraftDesk::input).orElseGet(Input::empty), seen, quoted);
        boolean requester = seen.actor().reach() == Reach.SELF;
        var filled = Filled.of(form, input, seen).begunFrom(begun);
        return acts.inline(
                seen,
                sending,
                filled,
                desk.drafting(seen, filled),
                requester ? say("incident.note.send") : say("incident.note.add"));
    }

    /** Comparing titles takes longer than all else on the page, so it is left until somebody comes to it. */
    private static LazyPanel similarPanel(Seen seen) {
        return new LazyPanel(
                SIMILAR, say("incident.card.similar"), seen.href() + "/" + SIMILAR, say("incident.similar.panel"));
    }
}
