package org.fairlead.imports;

/**
 * What a reader takes before it refuses a file. A log is held in memory while it is read, about 200 bytes for a row: the
 * limit of five million rows needs a gigabyte.
 *
 * @param bytes most bytes after unpacking
 * @param rows most rows or events
 * @param badRows most bad rows: a file with more does not fit its mapping
 * @param rowBytes most bytes of one row or one piece of XML
 * @param depth most levels of nested XML elements
 */
public record ReadLimits(long bytes, int rows, int badRows, int rowBytes, int depth) {

    /** Four gigabytes, five million rows, 100,000 bad rows, one megabyte for a row, 64 levels. */
    public static final ReadLimits USUAL = new ReadLimits(4L << 30, 5_000_000, 100_000, 1 << 20, 64);
}
