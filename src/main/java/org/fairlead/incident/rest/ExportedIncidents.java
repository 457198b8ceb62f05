package org.fairlead.incident.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What an export is as JSON, for the description of the interface; it is written as a stream. */
@Schema(name = "ExportedIncidents", description = "A list as one object; it ends with end, or it is not whole")
record ExportedIncidents(
        String marking,
        String list,
        String filter,
        Instant asOf,
        String exportedBy,
        List<ExportedColumn> columns,

        @Schema(description = "One property per column that has a value, and marking")
        List<Map<String, Object>> rows,

        ExportEnd end) {

    /** A column. */
    @Schema(name = "ExportedColumn", description = "A column: its values are text, number, instant or flag")
    record ExportedColumn(String name, String heading, String type) {}

    /** The end. */
    @Schema(name = "ExportEnd", description = "How many rows there were, and the marking again")
    record ExportEnd(long rows, String marking) {}
}
