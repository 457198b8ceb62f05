package org.fairlead.platform.web.gallery;

/**
 * A component in the list of all.
 *
 * @param when when to use it, and when not to
 * @param states how many states are shown
 */
public record PartLine(String name, String href, String when, int states) {}
