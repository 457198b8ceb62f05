package org.fairlead.incident.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairlead.incident.IncidentAction;
import org.fairlead.incident.IncidentLifecycle;
import org.fairlead.incident.IncidentRefusal;
import org.fairlead.incident.IncidentState;
import org.fairlead.link.LinkFacts.LetGo;
import org.fairlead.link.LinkFacts.Linked;
import org.fairlead.link.LinkFacts.TookIn;
import org.fairlead.link.LinkFacts.Unlinked;
import org.fairlead.link.Links;
import org.fairlead.link.Relation;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.Move;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;

/** Merging duplicates with undo, and parents with children (INC-6, INC-7). */
final class Relating {

    private Relating() {}

    static Map<RecordId, List<NewEntry>> merge(Actor actor, History duplicate, History into) {
        Rights.mustWorkOn(actor, duplicate.header(), "merge it");
        Rights.mustWorkOn(actor, into.header(), "merge into it");
        if (duplicate.id().equals(into.id())) {
            throw refused("merge-into-itself", "An incident cannot be merged into itself. Choose another one.");
        }
        if (into.header().progress().phase() == Phase.ENDED) {
            throw refused(
                    "merge-into-ended",
                    into.header().identity().number() + " is closed. Choose one that is still open.");
        }
        if (duplicate.id().equals(into.header().subject().parent())
                || into.id().equals(duplicate.header().subject().parent())) {
            throw refused("merge-part", "One of them is part of the other. Take it out of the wider incident first.");
        }
        if (!Links.into(duplicate, Relation.MERGED_INTO).isEmpty()) {
            throw refused(
                    "merge-chain",
                    "Other incidents were merged into this one. Merge those, or merge the other way round.");
        }
        return relate(
                duplicate,
                into,
                Relation.MERGED_INTO,
                IncidentLifecycle.move(duplicate.header(), IncidentAction.MERGE));
    }

    static Map<RecordId, List<NewEntry>> child(Actor actor, History child, History parent) {
        Rights.mustWorkOn(actor, child.header(), "make it part of another");
        Rights.mustWorkOn(actor, parent.header(), "take another into it");
        if (child.id().equals(parent.id())
                || child.id().equals(parent.header().subject().parent())) {
            throw refused(
                    "parent-circle", "An incident cannot be part of itself or of its own part. Choose another one.");
        }
        if (child.header().subject().parent() != null) {
            throw refused("has-parent", "It is already part of another incident. Take it out of that one first.");
        }
        if (parent.header().subject().parent() != null) {
            throw refused("parent-is-child", "That incident is itself part of a wider one. Choose the wider one.");
        }
        if (!Links.into(child, Relation.CHILD_OF).isEmpty()) {
            throw refused("child-is-parent", "It has parts of its own. Take those out first.");
        }
        return relate(child, parent, Relation.CHILD_OF, null);
    }

    private static Map<RecordId, List<NewEntry>> relate(
            History from, History to, Relation relation, @Nullable Move move) {
        var entries = new ArrayList<NewEntry>();
        if (move != null) {
            entries.addAll(Resolving.offerTakenBack(from));
        }
        entries.add(
                NewEntry.of(new Linked(relation, to.id(), to.header().identity().number(), move)));
        return Map.of(
                from.id(),
                entries,
                to.id(),
                List.of(NewEntry.of(
                        new TookIn(relation, from.id(), from.header().identity().number()))));
    }

    /** The relation that is to be undone. */
    static Links.Link relation(History from, Relation relation) {
        return Links.of(from, relation)
                .orElseThrow(() -> refused(
                        "no-relation",
                        relation == Relation.MERGED_INTO
                                ? "It is not merged, so there is no merge to undo."
                                : "It is not part of another incident."));
    }

    static Map<RecordId, List<NewEntry>> undo(Actor actor, History from, History to, Relation relation) {
        Rights.mustWorkOn(actor, from.header(), "undo this");
        var link = relation(from, relation);
        var before = relation == Relation.MERGED_INTO ? before(from, link.id()) : null;
        var number = from.header().identity().number();
        return Map.of(
                from.id(),
                List.of(NewEntry.of(
                        new Unlinked(link.id(), relation, to.id(), link.fact().number(), before))),
                to.id(),
                List.of(NewEntry.of(new LetGo(relation, from.id(), number))));
    }

    /** How far it was; what it waited for may have ended since, and then it waits no more. */
    private static Header.Progress before(History from, int link) {
        var progress = from.before(link).progress();
        boolean waits =
                progress.phase() != Phase.WAITING || !from.lastingPauses().isEmpty();
        return waits
                ? progress
                : new Header.Progress(
                        IncidentState.IN_PROGRESS.name(),
                        IncidentState.IN_PROGRESS.phase(),
                        progress.doneAt(),
                        progress.endedAt(),
                        progress.reopenings());
    }

    private static RefusedException refused(String codeTail, String why) {
        return new RefusedException(new IncidentRefusal.NotNow(why, codeTail));
    }
}
