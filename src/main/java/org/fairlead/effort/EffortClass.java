package org.fairlead.effort;

import org.fairlead.platform.register.Words;
import org.fairlead.platform.words.Readable;
import org.jspecify.annotations.Nullable;

/**
 * A class of effort: what kind of time is booked, such as standard, overtime, travel or on site. Rates are agreed for each.
 *
 * @param name as people say it
 * @param about when it is chosen; null where the name says it
 */
@Words(value = "Classes of effort", hint = "What kinds of time people book on records. Rates are kept for each class.")
public record EffortClass(
        String name,

        @Words(value = "When it is chosen", hint = "In a line, where the name does not say it") @Nullable
        String about) {

    /** The name within a sentence, such as "standard". */
    public String within() {
        return Readable.within(name);
    }
}
