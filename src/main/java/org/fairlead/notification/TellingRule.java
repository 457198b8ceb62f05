package org.fairlead.notification;

import java.util.List;
import java.util.function.Function;
import org.fairlead.record.Entry;
import org.fairlead.record.Fact;
import org.fairlead.record.Header;
import org.fairlead.record.History;

/**
 * A fact that tells somebody. Rules stand in one table per practice.
 *
 * @param fact the kind of fact
 * @param reason why they are told
 * @param whom who is told, given what happened
 */
public record TellingRule(Class<? extends Fact> fact, Reason reason, Function<Happened, List<Whom>> whom) {

    /**
     * What happened.
     *
     * @param entry the entry
     * @param before the record before it
     * @param after the record after it
     * @param history the record as it is now
     */
    public record Happened(Entry entry, Header before, Header after, History history) {

        /** The fact, of a type the rule is for. */
        public <T extends Fact> T fact(Class<T> type) {
            return type.cast(entry.fact());
        }
    }
}
