package org.fairlead.register.web;

import java.util.List;
import org.fairlead.platform.web.ui.PageHeader;

/** The kinds there are. */
public record IndexModel(PageHeader header, List<Entry> kinds) {
    /**
     * One kind.
     *
     * @param title in the plural
     * @param count how many are in force, in words
     * @param sentence what it is for
     */
    public record Entry(String title, String href, String count, String sentence) {}
}
