package org.fairlead.record;

/**
 * An entry by its place.
 *
 * @param record the record
 * @param seq its place in the timeline, counting from 1
 */
public record EntryRef(RecordId record, int seq) {}
