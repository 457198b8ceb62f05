package org.fairlead.agreement;

/**
 * What fixed it, in a word (INC-12).
 *
 * @param name as people say it
 */
public record ClosureCode(String name) {}
