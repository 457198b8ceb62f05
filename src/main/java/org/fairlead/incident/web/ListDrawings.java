package org.fairlead.incident.web;

import org.springframework.stereotype.Component;

/** What pages with lists are drawn with. */
@Component
record ListDrawings(
        ListBar bar,
        RecordTables tables,
        GroupDrawing groups,
        BoardDrawing board,
        DueDrawing due,
        SplitDrawing split,
        Building building) {}
