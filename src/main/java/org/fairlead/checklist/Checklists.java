package org.fairlead.checklist;

import static org.fairlead.platform.language.Say.later;

import java.util.UUID;
import org.fairlead.checklist.ChecklistFacts.Mark;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.fairlead.template.TemplateKind;

/**
 * Checklists on records. Keeping the templates they are made from is done with {@link org.fairlead.template.Templates}.
 *
 * <pre>{@code
 * var place = checklists.add(record, template, actor, intent).added().getFirst().seq();
 * checklists.step(record, new Checklists.StepTo(place, 1, Mark.DONE, ""), actor, intent);
 * }</pre>
 */
public interface Checklists {

    /** Checklists among templates. */
    TemplateKind<Checklist> KIND = new TemplateKind<>("checklist", Checklist.class, later("checklist.kind"));

    /** Adds a checklist, as it is kept now. A record may have several, but not the same one twice at a time. */
    Outcome add(RecordId record, UUID template, Actor actor, Intent intent);

    /** Says how a step stands. */
    Outcome step(RecordId record, StepTo step, Actor actor, Intent intent);

    /** Takes a checklist off, with a reason. */
    Outcome remove(RecordId record, int place, String reason, Actor actor, Intent intent);

    /** Whether the actor may say how the step stands: the one it is for, while the record has not ended. */
    boolean mayStep(Actor actor, History history, Step step);

    /** Whether the actor may take a checklist off: who holds the record, who oversees it, and who added it, while the record has not ended. */
    boolean mayRemove(Actor actor, History history, PartyId addedBy);

    /**
     * Refuses while a step stands in the way of resolving the record. What another organisation keeps to itself never does.
     *
     * @throws org.fairlead.platform.refusal.RefusedException with the steps by name
     */
    void mustBeMet(Actor actor, History history);

    /**
     * How a step is to stand.
     *
     * @param place the place of the entry that added its checklist
     * @param number which step, from 1
     * @param mark how it is to stand
     * @param reason why it is not needed; empty otherwise
     */
    record StepTo(int place, int number, Mark mark, String reason) {

        /** Strips the reason. */
        public StepTo {
            reason = reason.strip();
        }
    }
}
