package org.fairlead.flow;

/**
 * How often something happened with one holder or state.
 *
 * @param name whom or what it happened with
 * @param occurrences how often
 */
public record NameCount(String name, long occurrences) {}
