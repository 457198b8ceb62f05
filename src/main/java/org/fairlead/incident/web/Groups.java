package org.fairlead.incident.web;

import java.util.List;

/**
 * A list in groups.
 *
 * @param groups in order
 * @param note what is left out; empty for nothing
 */
public record Groups(List<Group> groups, String note) {}
