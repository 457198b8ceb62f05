package org.fairlead.imports;

/** Who must act before paused work goes on (PSE-01). */
public enum PartyToAct {
    USER,
    SUPPLIER,
    OTHER
}
