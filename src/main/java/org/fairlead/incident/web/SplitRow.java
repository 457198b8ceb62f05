package org.fairlead.incident.web;

import java.util.List;
import org.fairlead.platform.web.ui.Tag;

/**
 * A record in a narrow list.
 *
 * @param number its number
 * @param title what is wrong
 * @param href the list with it open
 * @param tags priority, state, marks
 * @param facts who has it and when it is due
 * @param current whether it is the one that is open
 */
public record SplitRow(String number, String title, String href, List<Tag> tags, String facts, boolean current) {}
