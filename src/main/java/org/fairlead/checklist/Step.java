package org.fairlead.checklist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a checklist.
 *
 * @param text what is to be done, in a line
 * @param hint how, or where it is written; null for nothing
 * @param required whether it must be done, or said not to be needed, before the record is resolved
 * @param doer who takes it
 * @param party the organisation that takes it, for {@link Doer#PARTY}
 */
public record Step(
        String text,
        @Nullable String hint,
        boolean required,
        Doer doer,
        @Nullable UUID party) {

    /** Strips the texts. */
    public Step {
        text = text.strip();
        hint = hint == null || hint.isBlank() ? null : hint.strip();
    }
}
