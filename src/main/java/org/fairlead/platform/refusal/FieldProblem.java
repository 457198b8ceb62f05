package org.fairlead.platform.refusal;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field.
 *
 * @param field JSON pointer or form field name, such as {@code title} or {@code pauses/0/from}
 * @param sentence what is wrong and what to do
 * @param both what it is now and what was sent, where somebody else changed it meanwhile; null where nobody did
 */
public record FieldProblem(
        String field, String sentence, @Nullable Both both) {

    /** A problem that nobody else has a part in. */
    public FieldProblem(String field, String sentence) {
        this(field, sentence, null);
    }

    /**
     * Two values of one field.
     *
     * @param theirs what somebody else made of it; null where they emptied it
     * @param yours what was sent; null where that empties it
     */
    public record Both(@Nullable String theirs, @Nullable String yours) {}
}
