package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import org.fairlead.link.LinkFacts;
import org.fairlead.link.Relation;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;

/** How one incident relates to another, in the reader's words. */
final class RelationWords {

    private RelationWords() {}

    /** Such as "Part of", beside the other's number. */
    static String of(Relation relation) {
        return switch (relation) {
            case CHILD_OF -> say("incident.relation.part");
            case MERGED_INTO -> say("incident.relation.merged");
            case RELATED_TO -> say("incident.relation.related");
            case COPIED_FROM -> say("incident.relation.copied");
            case SPLIT_FROM -> say("incident.relation.split");
        };
    }

    /** Such as "Part of INC-7K39-QF2X"; whoever reported it is told what being merged means for them. */
    static String linked(Actor actor, LinkFacts.Linked linked) {
        var number = linked.number();
        return switch (linked.relation()) {
            case CHILD_OF -> say("incident.relation.part-linked", "number", number);
            case MERGED_INTO ->
                actor.reach() == Reach.SELF
                        ? say("incident.relation.merged-told", "number", number)
                        : say("incident.relation.merged-linked", "number", number);
            case RELATED_TO -> say("incident.relation.related-linked", "number", number);
            case COPIED_FROM -> say("incident.relation.copied-linked", "number", number);
            case SPLIT_FROM -> say("incident.relation.split-linked", "number", number);
        };
    }

    /** Such as "No longer part of INC-7K39-QF2X". */
    static String unlinked(LinkFacts.Unlinked unlinked) {
        var number = unlinked.number();
        return switch (unlinked.relation()) {
            case CHILD_OF -> say("incident.relation.part-unlinked", "number", number);
            case MERGED_INTO -> say("incident.relation.merged-unlinked", "number", number);
            case RELATED_TO -> say("incident.relation.related-unlinked", "number", number);
            case COPIED_FROM -> say("incident.relation.copied-unlinked", "number", number);
            case SPLIT_FROM -> say("incident.relation.split-unlinked", "number", number);
        };
    }

    /** Such as "INC-7K39-QF2X is now part of this one". */
    static String tookIn(LinkFacts.TookIn took) {
        var number = took.number();
        return switch (took.relation()) {
            case CHILD_OF -> say("incident.relation.part-taken", "number", number);
            case MERGED_INTO -> say("incident.relation.merged-taken", "number", number);
            case RELATED_TO -> say("incident.relation.related-taken", "number", number);
            case COPIED_FROM -> say("incident.relation.copied-taken", "number", number);
            case SPLIT_FROM -> say("incident.relation.split-taken", "number", number);
        };
    }

    /** Such as "INC-7K39-QF2X goes on by itself again". */
    static String letGo(LinkFacts.LetGo let) {
        return let.relation().begins()
                ? say("incident.relation.taken-back", "number", let.number())
                : say("incident.relation.by-itself", "number", let.number());
    }
}
