package org.fairlead.imports;

import java.util.Map;

/**
 * What came of an import; a simulation gives the same counts and writes nothing.
 *
 * @param rows rows or events of the file, bad ones included
 * @param entries rows that became entries of cases
 * @param badRows rows that could not be read
 * @param cases cases in the log
 * @param added cases that became new records
 * @param alreadyThere cases whose record was there before, left as it is
 * @param registerItems organisations, teams, people and the like that the log brought
 * @param notes oddities that were read all the same, by kind
 */
public record ImportCounts(
        int rows,
        int entries,
        int badRows,
        int cases,
        int added,
        int alreadyThere,
        int registerItems,
        Map<String, Integer> notes) {

    /** Copies the map. */
    public ImportCounts {
        notes = Map.copyOf(notes);
    }
}
