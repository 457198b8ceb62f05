package org.fairlead.incident.web;

import org.springframework.stereotype.Component;

/** The parts a record page is drawn by. */
@Component
record Drawings(
        RecordDrawing record,
        AskDrawing asks,
        EscalationDrawing escalations,
        ReportedDrawing reported,
        ClockDrawing clocks,
        LanesDrawing lanes,
        SimilarDrawing similar,
        TimelineWords timeline,
        WatchDrawing watching,
        Openable openable) {}
