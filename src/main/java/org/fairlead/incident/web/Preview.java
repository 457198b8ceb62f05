package org.fairlead.incident.web;

import java.util.List;
import org.fairlead.platform.prose.Prose;
import org.fairlead.platform.web.ui.Ask;
import org.fairlead.platform.web.ui.ClockStrip;

/**
 * What one needs to know of a record without opening it.
 *
 * @param number its number
 * @param title what is wrong
 * @param href where it opens
 * @param asks what waits for the viewer
 * @param last who wrote the newest words that the viewer may read, and when; empty for none
 * @param words those words
 * @param clocks the clocks
 */
public record Preview(
        String number, String title, String href, List<Ask> asks, String last, Prose words, ClockStrip clocks) {}
