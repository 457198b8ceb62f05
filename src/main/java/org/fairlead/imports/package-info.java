/**
 * Turns the log of another tool (audit logs as CSV, event logs as XES) into records and their timelines by a mapping. Its words
 * are log, mapping, row, entry, case, story, note, bad row and import. No column of any log is named in its code, and it writes
 * records only through the timeline's own front door.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "people",
            "catalogue",
            "agreement",
            "access",
            "record",
            "handoff",
            "clock",
            "incident",
            "flow",
            "launch"
        })
@NullMarked
package org.fairlead.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
