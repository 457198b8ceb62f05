package org.fairlead.flow;

/**
 * How often something happened between two holders.
 *
 * @param a the holder it started from
 * @param b the holder it went to
 * @param occurrences how often
 */
public record PairCount(String a, String b, long occurrences) {}
