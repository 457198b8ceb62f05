package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

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
        Rights.mustWorkOn(actor, duplicate.header(), later("incident.action.merge"));
        Rights.mustWorkOn(actor, into.header(), later("incident.right.act.merge-into"));
        if (duplicate.id().equals(into.id())) {
            throw refused("merge-into-itself", say("incident.refusal.merge-itself"));
        }
        if (into.header().progress().phase() == Phase.ENDED) {
            throw refused(
                    "merge-into-ended",
                    say(
                            "incident.refusal.merge-ended",
                            "number",
                            into.header().identity().number().text()));
        }
        if (duplicate.id().equals(into.header().subject().parent())
                || into.id().equals(duplicate.header().subject().parent())) {
            throw refused("merge-part", say("incident.refusal.merge-part"));
        }
        if (!Links.into(duplicate, Relation.MERGED_INTO).isEmpty()) {
            throw refused("merge-chain", say("incident.refusal.merge-chain"));
        }
        return relate(
                duplicate,
                into,
                Relation.MERGED_INTO,
                IncidentLifecycle.move(duplicate.header(), IncidentAction.MERGE),
                GoesOnFor.already(duplicate, into));
    }

    static Map<RecordId, List<NewEntry>> child(Actor actor, History child, History parent) {
        Rights.mustWorkOn(actor, child.header(), later("incident.right.act.make-part"));
        Rights.mustWorkOn(actor, parent.header(), later("incident.right.act.take-part"));
        if (child.id().equals(parent.id())
                || child.id().equals(parent.header().subject().parent())) {
            throw refused("parent-circle", say("incident.refusal.part-circle"));
        }
        if (child.header().subject().parent() != null) {
            throw refused("has-parent", say("incident.refusal.part-already"));
        }
        if (parent.header().subject().parent() != null) {
            throw refused("parent-is-child", say("incident.refusal.part-wider"));
        }
        if (!Links.into(child, Relation.CHILD_OF).isEmpty()) {
            throw refused("child-is-parent", say("incident.refusal.part-parts"));
        }
        return relate(child, parent, Relation.CHILD_OF, null, List.of());
    }

    private static Map<RecordId, List<NewEntry>> relate(
            History from, History to, Relation relation, @Nullable Move move, List<NewEntry> then) {
        var entries = new ArrayList<NewEntry>();
        if (move != null) {
            entries.addAll(Resolving.offerTakenBack(from));
        }
        entries.add(
                NewEntry.of(new Linked(relation, to.id(), to.header().identity().number(), move)));
        entries.addAll(then);
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
                                ? say("incident.refusal.not-merged")
                                : say("incident.refusal.not-part")));
    }

    static Map<RecordId, List<NewEntry>> undo(Actor actor, History from, History to, Relation relation) {
        Rights.mustWorkOn(actor, from.header(), later("incident.right.act.undo"));
        var link = relation(from, relation);
        return Map.of(from.id(), List.of(unlinked(from, link)), to.id(), List.of(letGo(from, relation)));
    }

    /** The relation is no more. */
    static NewEntry unlinked(History from, Links.Link link) {
        var relation = link.fact().relation();
        var before = relation == Relation.MERGED_INTO ? before(from, link.id()) : null;
        return NewEntry.of(new Unlinked(
                link.id(), relation, link.fact().other(), link.fact().number(), before));
    }

    /** The same, on the other one. */
    static NewEntry letGo(History from, Relation relation) {
        return NewEntry.of(
                new LetGo(relation, from.id(), from.header().identity().number()));
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
