package org.fairlead.incident.web;

import java.util.List;
import org.fairlead.platform.web.ui.Tag;

/**
 * A record as a card.
 *
 * @param number its number
 * @param version the version it shows; 0 for those who are not told
 * @param title what is wrong
 * @param href where it opens
 * @param tags priority and marks
 * @param facts who has it and when it is due, in order of weight
 * @param move where it is moved without dragging; empty when it cannot be moved anywhere
 * @param moves by column why it cannot be moved there, empty when it can, as JSON
 */
public record BoardCard(
        String number,
        int version,
        String title,
        String href,
        List<Tag> tags,
        List<String> facts,
        String move,
        String moves) {}
