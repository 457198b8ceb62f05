package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import org.fairlead.link.Relation;

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

    /** Such as "Part of INC-7K39-QF2X". */
    static String linked(Relation relation, String number) {
        return switch (relation) {
            case CHILD_OF -> say("incident.relation.part-linked", "number", number);
            case MERGED_INTO -> say("incident.relation.merged-linked", "number", number);
            case RELATED_TO -> say("incident.relation.related-linked", "number", number);
            case COPIED_FROM -> say("incident.relation.copied-linked", "number", number);
            case SPLIT_FROM -> say("incident.relation.split-linked", "number", number);
        };
    }

    /** Such as "No longer part of INC-7K39-QF2X". */
    static String unlinked(Relation relation, String number) {
        return switch (relation) {
            case CHILD_OF -> say("incident.relation.part-unlinked", "number", number);
            case MERGED_INTO -> say("incident.relation.merged-unlinked", "number", number);
            case RELATED_TO -> say("incident.relation.related-unlinked", "number", number);
            case COPIED_FROM -> say("incident.relation.copied-unlinked", "number", number);
            case SPLIT_FROM -> say("incident.relation.split-unlinked", "number", number);
        };
    }

    /** Such as "INC-7K39-QF2X is now part of this one". */
    static String tookIn(Relation relation, String number) {
        return switch (relation) {
            case CHILD_OF -> say("incident.relation.part-taken", "number", number);
            case MERGED_INTO -> say("incident.relation.merged-taken", "number", number);
            case RELATED_TO -> say("incident.relation.related-taken", "number", number);
            case COPIED_FROM -> say("incident.relation.copied-taken", "number", number);
            case SPLIT_FROM -> say("incident.relation.split-taken", "number", number);
        };
    }
}
