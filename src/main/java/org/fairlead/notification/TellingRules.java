package org.fairlead.notification;

import java.util.List;

/**
 * The rules of a practice: which of its facts tell whom. A bean of this type is all it takes. Mentions, and watching, are known without
 * rules.
 *
 * @param kind the kind of record
 * @param rules the table
 */
public record TellingRules(String kind, List<TellingRule> rules) {

    /** Copies the list. */
    public TellingRules {
        rules = List.copyOf(rules);
    }
}
