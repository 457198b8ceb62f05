package org.fairlead.incident;

/** What makes an incident matter more than its priority says (INC-13). */
public enum IncidentFlag {
    /** It is for a person of operational importance; follows the person. */
    VIP,
    /** It touches operations; set and taken off by hand. */
    OPERATIONAL
}
