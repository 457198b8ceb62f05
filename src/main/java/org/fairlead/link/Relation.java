package org.fairlead.link;

/** How one record relates to another. */
public enum Relation {
    /** It is part of a wider one. */
    CHILD_OF,
    /** It said the same as the other, which goes on for both. */
    MERGED_INTO,
    /** Worth knowing of. */
    RELATED_TO,
    /** It began as a copy of the other. */
    COPIED_FROM,
    /** It began with some of what was said on the other. */
    SPLIT_FROM;

    /** Whether the record began with it, out of the other. */
    public boolean begins() {
        return switch (this) {
            case COPIED_FROM, SPLIT_FROM -> true;
            case CHILD_OF, MERGED_INTO, RELATED_TO -> false;
        };
    }
}
