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
@Words(value = "effort.kind.effort-class.all", hint = "effort.kind.effort-class.sentence")
public record EffortClass(
        String name,

        @Words(value = "effort.part.effort-class.about", hint = "effort.part.effort-class.about.hint") @Nullable
        String about) {

    /** The name within a sentence, such as "standard". */
    public String within() {
        return Readable.within(name);
    }
}
