package org.fairlead.incident.web;

import java.util.List;
import org.fairlead.platform.web.Marking;
import org.jspecify.annotations.Nullable;

/**
 * Rows and the record that is open.
 *
 * @param rows the rows
 * @param record the record; null when the one asked for cannot be seen
 * @param href the record's own page
 * @param marking the record's marking
 */
public record Split(List<SplitRow> rows, @Nullable RecordParts record, String href, Marking marking) {}
