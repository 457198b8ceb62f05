package org.fairlead.incident;

/** What makes an incident matter more than its priority says (INC-13). */
public enum IncidentFlag {
    /** It is for a person of operational importance; follows the person. */
    VIP("VIP"),
    /** It touches operations; set and taken off by hand. */
    OPERATIONAL("Operational");

    private final String words;

    IncidentFlag(String words) {
        this.words = words;
    }

    /** The flag on pages. */
    public String words() {
        return words;
    }
}
