package org.fairlead.imports;

/**
 * A row that could not be read. It is reported and left out; every other row is read.
 *
 * @param line the line of the file on which it starts, counted from 1
 * @param reason one sentence that says what is wrong
 * @param raw the row as it stands in the file, at most its first 10,000 characters
 */
public record BadRow(int line, String reason, String raw) {

    private static final int KEPT = 10_000;

    public BadRow {
        raw = raw.length() > KEPT ? raw.substring(0, KEPT) : raw;
    }
}
