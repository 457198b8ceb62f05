package org.fairlead.link;

/** How one record relates to another. */
public enum Relation {
    /** It is part of a wider one. */
    CHILD_OF("Part of"),
    /** It said the same as the other, which goes on for both. */
    MERGED_INTO("Merged into"),
    /** Worth knowing of. */
    RELATED_TO("Related to"),
    /** It began as a copy of the other. */
    COPIED_FROM("Copied from"),
    /** It began with some of what was said on the other. */
    SPLIT_FROM("Split off");

    private final String words;

    Relation(String words) {
        this.words = words;
    }

    /** Whether the record began with it, out of the other. */
    public boolean begins() {
        return switch (this) {
            case COPIED_FROM, SPLIT_FROM -> true;
            case CHILD_OF, MERGED_INTO, RELATED_TO -> false;
        };
    }

    /** The relation on pages. */
    public String words() {
        return words;
    }
}
