/**
 * Reads real ticket logs (audit logs as CSV, event logs as XES) by a mapping file and tells the story of each case in
 * neutral facts. Its words are log, mapping, row, entry, case, story, note and bad row. It writes no record, knows no
 * database, and no column of any log is named in its code.
 */
@NullMarked
package org.fairlead.imports;

import org.jspecify.annotations.NullMarked;
