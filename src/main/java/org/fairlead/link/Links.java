package org.fairlead.link;

import java.util.List;
import java.util.Optional;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.Entry;
import org.fairlead.record.History;
import org.fairlead.record.RecordId;

/** The relations of one record, read from its history. */
public final class Links {

    private Links() {}

    /**
     * A relation that holds.
     *
     * @param id the place of the entry that made it
     * @param fact what it is
     * @param entry the entry
     */
    public record Link(int id, LinkFacts.Linked fact, Entry entry) {}

    /** The relations that start from the record and hold now, in order. */
    public static List<Link> of(History history) {
        return history.of(LinkFacts.Linked.class)
                .filter(entry -> history.of(LinkFacts.Unlinked.class)
                        .noneMatch(later -> ((LinkFacts.Unlinked) later.fact()).link() == entry.seq()))
                .map(entry -> new Link(entry.seq(), (LinkFacts.Linked) entry.fact(), entry))
                .toList();
    }

    /** The relation of the kind, when the record has one. */
    public static Optional<Link> of(History history, Relation relation) {
        return of(history).stream()
                .filter(link -> link.fact().relation() == relation)
                .findFirst();
    }

    /** What the record began out of, as far as the actor may know and it still holds. */
    public static Optional<Link> origin(History history, Actor actor) {
        return of(history).stream()
                .filter(link -> link.entry().isFor(actor))
                .filter(link -> link.fact().relation().begins())
                .findFirst();
    }

    /** The records that relate to this one in that way now, in the order they came. */
    public static List<RecordId> into(History history, Relation relation) {
        var there = new java.util.LinkedHashSet<RecordId>();
        for (var entry : history.entries()) {
            if (entry.fact() instanceof LinkFacts.TookIn took && took.relation() == relation) {
                there.add(took.other());
            } else if (entry.fact() instanceof LinkFacts.LetGo let && let.relation() == relation) {
                there.remove(let.other());
            }
        }
        return List.copyOf(there);
    }
}
