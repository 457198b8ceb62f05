package org.fairlead.checklist;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.record.Fact;
import org.fairlead.record.FactKinds;

/** What checklists put on timelines. */
public final class ChecklistFacts {

    /** The names they are stored under. */
    public static final FactKinds KINDS = new FactKinds(Map.of(
            "checklist-added", Added.class,
            "checklist-step", Stepped.class,
            "checklist-removed", Removed.class));

    private ChecklistFacts() {}

    /** How a step stands. */
    public enum Mark {
        /** It is to be done. */
        OPEN,
        /** It was done. */
        DONE,
        /** It need not be done; the entry's text says why. */
        NOT_NEEDED
    }

    /**
     * A checklist was added. On the record it is known by the place of this entry. Its steps are as they were then: what becomes of
     * the template later changes nothing.
     *
     * @param template what it was made from
     * @param version the template's version
     * @param name its name
     * @param steps its steps
     * @param byRule whether its rule added it, and not somebody
     */
    public record Added(UUID template, int version, String name, List<Step> steps, boolean byRule) implements Fact {

        /** Copies the steps. */
        public Added {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step was done, found not to be needed, or opened again.
     *
     * @param checklist the place of the entry that added the checklist
     * @param step which step, from 1
     * @param mark how it stands now
     */
    public record Stepped(int checklist, int step, Mark mark) implements Fact {}

    /**
     * A checklist was taken off the record. The entry's text says why.
     *
     * @param checklist the place of the entry that added it
     */
    public record Removed(int checklist) implements Fact {}
}
