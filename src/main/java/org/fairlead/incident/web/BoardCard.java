package org.fairlead.incident.web;

import java.util.List;
import org.fairlead.platform.web.ui.Tag;

/**
 * A record as a card.
 *
 * @param number its number
 * @param title what is wrong
 * @param href where it opens
 * @param tags priority and marks
 * @param facts who has it and when it is due, in order of weight
 */
public record BoardCard(String number, String title, String href, List<Tag> tags, List<String> facts) {}
