package org.fairlead.help;

import java.util.List;

/**
 * A text of the handbook.
 *
 * @param path its place, such as {@code how-to/write-notes}
 * @param title what it is called
 * @param text what it says, in Markdown, without its title
 * @param helps the pages of the product it helps with: beginnings of their addresses
 */
public record Chapter(String path, String title, String text, List<String> helps) {

    /** Copies the list. */
    public Chapter {
        helps = List.copyOf(helps);
    }

    /** Where it is read. */
    public String href() {
        return "/help/" + path;
    }
}
