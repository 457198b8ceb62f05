package org.fairlead.catalogue;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

/** What a hand-off packet can hold (ATT-06). */
public enum PacketItem {
    /** What was seen. */
    SYMPTOMS(later("catalogue.packet.symptoms")),
    /** What was tried, with the result. */
    TESTS_DONE(later("catalogue.packet.tests-done")),
    /** Where the proof is. */
    EVIDENCE(later("catalogue.packet.evidence")),
    /** What is thought to be the cause. */
    SUSPECTED_CAUSE(later("catalogue.packet.suspected-cause")),
    /** Who and what is affected. */
    IMPACT(later("catalogue.packet.impact")),
    /** How to get in: accounts, escorts, hours. */
    ACCESS(later("catalogue.packet.access"));

    private final String key;

    PacketItem(String key) {
        this.key = key;
    }

    /** The item's name on pages. */
    public String words() {
        return say(key);
    }
}
