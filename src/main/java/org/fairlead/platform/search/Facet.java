package org.fairlead.platform.search;

/**
 * A kind of thing that can be found.
 *
 * @param key its name in addresses and JSON, such as {@code people}
 * @param words its name on pages, in the plural, such as "People"
 * @param order facets are shown from the smallest
 */
public record Facet(String key, String words, int order) {}
