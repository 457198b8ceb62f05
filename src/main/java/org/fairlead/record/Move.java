package org.fairlead.record;

/**
 * A move of a record's lifecycle.
 *
 * @param action what was done, such as {@code RESOLVE}
 * @param from the state before
 * @param to the state after
 * @param phase the state after, in the terms every practice shares
 */
public record Move(String action, String from, String to, Phase phase) {}
