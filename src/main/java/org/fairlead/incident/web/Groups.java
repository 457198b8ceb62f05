package org.fairlead.incident.web;

import java.util.List;

/**
 * A list in groups.
 *
 * @param by what the groups have in common
 * @param groups in order
 * @param note what is left out; empty for nothing
 */
public record Groups(String by, List<Group> groups, String note) {}
