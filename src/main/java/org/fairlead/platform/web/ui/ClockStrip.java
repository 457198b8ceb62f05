package org.fairlead.platform.web.ui;

import java.util.List;

/** All clocks of a record, one below the other, so that they can be compared. */
public record ClockStrip(List<ClockLine> clocks) {}
