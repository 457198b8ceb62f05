package org.fairlead.incident.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.fairlead.link.Links;
import org.fairlead.link.Relation;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.springframework.stereotype.Component;

/** Changes of several incidents at once, all in one transaction. */
@Component
class Together {

    private final Timelines timelines;

    Together(Timelines timelines) {
        this.timelines = timelines;
    }

    /** Undoes a relation; the other incident is the one the relation names. */
    Outcome undo(Actor actor, RecordId id, Intent intent, Relation relation) {
        return withOther(
                actor,
                id,
                intent,
                history -> Relating.relation(history, relation).fact().other(),
                (from, to) -> Relating.undo(actor, from, to, relation));
    }

    /** A change of one and of the other that its history names. */
    Outcome withOther(Actor actor, RecordId id, Intent intent, Function<History, RecordId> naming, BothRule rule) {
        var other = new ArrayList<RecordId>();
        var outcome = timelines.look(actor, id, intent, history -> other.add(naming.apply(history)));
        return outcome.replayed() ? outcome : both(actor, id, other.getFirst(), intent, rule);
    }

    /** A change of two. */
    Outcome both(Actor actor, RecordId first, RecordId second, Intent intent, BothRule rule) {
        return timelines.changeAll(
                actor,
                first.equals(second) ? List.of(first) : List.of(first, second),
                intent,
                histories -> rule.apply(
                        Objects.requireNonNull(histories.get(first)), Objects.requireNonNull(histories.get(second))));
    }

    /** What is added to each of two. */
    @FunctionalInterface
    interface BothRule {
        Map<RecordId, List<NewEntry>> apply(History first, History second);
    }

    /** A change that the open children of the record follow, all in one transaction. */
    Outcome withChildren(
            Actor actor,
            RecordId id,
            Intent intent,
            Function<History, List<NewEntry>> rule,
            Function<History, List<NewEntry>> follow) {
        try {
            return timelines.change(actor, id, intent, history -> {
                var children = Links.into(history, Relation.CHILD_OF);
                if (!children.isEmpty()) {
                    throw new HasChildren(children);
                }
                return rule.apply(history);
            });
        } catch (HasChildren several) {
            var all = new ArrayList<>(List.of(id));
            all.addAll(several.children);
            return withAll(actor, all, intent, rule, follow);
        }
    }

    private Outcome withAll(
            Actor actor,
            List<RecordId> all,
            Intent intent,
            Function<History, List<NewEntry>> rule,
            Function<History, List<NewEntry>> follow) {
        var id = all.getFirst();
        return timelines.changeAll(actor, all, intent, histories -> {
            var entries = new HashMap<RecordId, List<NewEntry>>();
            histories.forEach((each, history) ->
                    entries.put(each, each.equals(id) ? rule.apply(history) : follow.apply(history)));
            return entries;
        });
    }

    /** Told by a rule that finds that one record is not enough: nothing is written, and several are asked. */
    private static final class HasChildren extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<RecordId> children;

        HasChildren(Collection<RecordId> children) {
            super("others follow", null, false, false);
            this.children = List.copyOf(children);
        }
    }
}
