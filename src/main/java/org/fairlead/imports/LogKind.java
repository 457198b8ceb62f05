package org.fairlead.imports;

/** The form in which a log is written. */
public enum LogKind {
    /** Comma-separated rows after RFC 4180 with a header row, one row for each entry; plain, gzip or zip. */
    CSV("csv"),
    /** IEEE 1849 event log (XES): traces with events; plain, gzip or zip. */
    XES("xes");

    private final String word;

    LogKind(String word) {
        this.word = word;
    }

    /** The word for it in a mapping file. */
    public String word() {
        return word;
    }
}
