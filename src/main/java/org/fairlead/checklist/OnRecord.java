package org.fairlead.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fairlead.checklist.ChecklistFacts.Added;
import org.fairlead.checklist.ChecklistFacts.Mark;
import org.fairlead.checklist.ChecklistFacts.Removed;
import org.fairlead.checklist.ChecklistFacts.Stepped;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.Entry;
import org.fairlead.record.History;

/**
 * The checklists of one record, computed from its timeline.
 *
 * @param lists in the order in which they were added, those taken off among them
 */
public record OnRecord(List<Listed> lists) {

    /** Copies the list. */
    public OnRecord {
        lists = List.copyOf(lists);
    }

    /**
     * One checklist on a record.
     *
     * @param entry the entry that added it
     * @param steps how its steps stand, in order
     * @param removed whether it was taken off
     */
    public record Listed(Entry entry, List<Standing> steps, boolean removed) {

        /** Copies the steps. */
        public Listed {
            steps = List.copyOf(steps);
        }

        /** What was added. */
        public Added added() {
            return (Added) entry.fact();
        }

        /** What it is known by. */
        public int place() {
            return entry.seq();
        }

        /** How many steps are done or not needed. */
        public int settled() {
            return (int) steps.stream().filter(each -> each.mark() != Mark.OPEN).count();
        }

        /** The steps that stand in the way of resolving. */
        public List<Standing> unmet() {
            return steps.stream()
                    .filter(each -> each.step().required() && each.mark() == Mark.OPEN)
                    .toList();
        }

        /** Whether the actor may know of it. */
        public boolean isFor(Actor actor) {
            return entry.isFor(actor);
        }
    }

    /**
     * A step as it stands.
     *
     * @param number which, from 1
     * @param step what is to be done
     * @param mark how it stands
     * @param last the entry that made it so; empty for a step nobody has touched
     */
    public record Standing(int number, Step step, Mark mark, Optional<Entry> last) {}

    /** Those of a history. */
    public static OnRecord of(History history) {
        return history.memo(OnRecord.class, OnRecord::computed);
    }

    private static OnRecord computed(History history) {
        var added = new TreeMap<Integer, Entry>();
        var stepped = new TreeMap<Integer, Map<Integer, Entry>>();
        var removed = new ArrayList<Integer>();
        for (var entry : history.entries()) {
            if (entry.fact() instanceof Added) {
                added.put(entry.seq(), entry);
            } else if (entry.fact() instanceof Stepped step) {
                stepped.computeIfAbsent(step.checklist(), any -> new TreeMap<>())
                        .put(step.step(), entry);
            } else if (entry.fact() instanceof Removed gone) {
                removed.add(gone.checklist());
            }
        }
        return new OnRecord(added.values().stream()
                .map(entry -> listed(entry, stepped.getOrDefault(entry.seq(), Map.of()), removed.contains(entry.seq())))
                .toList());
    }

    private static Listed listed(Entry entry, Map<Integer, Entry> stepped, boolean removed) {
        var steps = ((Added) entry.fact()).steps();
        var standing = new ArrayList<Standing>();
        for (int i = 1; i <= steps.size(); i++) {
            var last = Optional.ofNullable(stepped.get(i));
            var mark = last.map(each -> ((Stepped) each.fact()).mark()).orElse(Mark.OPEN);
            standing.add(new Standing(i, steps.get(i - 1), mark, last));
        }
        return new Listed(entry, standing, removed);
    }

    /** Those on the record now that the actor may know of. */
    public List<Listed> seenBy(Actor actor) {
        return lists.stream()
                .filter(each -> !each.removed() && each.isFor(actor))
                .toList();
    }

    /** One of those. */
    public Optional<Listed> seenBy(Actor actor, int place) {
        return seenBy(actor).stream().filter(each -> each.place() == place).findFirst();
    }
}
