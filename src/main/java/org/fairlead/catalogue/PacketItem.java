package org.fairlead.catalogue;

/** What a hand-off packet can hold (ATT-06). */
public enum PacketItem {
    /** What was seen. */
    SYMPTOMS("Symptoms"),
    /** What was tried, with the result. */
    TESTS_DONE("Tests done"),
    /** Where the proof is. */
    EVIDENCE("Evidence"),
    /** What is thought to be the cause. */
    SUSPECTED_CAUSE("Suspected cause"),
    /** Who and what is affected. */
    IMPACT("Impact"),
    /** How to get in: accounts, escorts, hours. */
    ACCESS("Access arrangements");

    private final String words;

    PacketItem(String words) {
        this.words = words;
    }

    /** The item's name on pages. */
    public String words() {
        return words;
    }
}
