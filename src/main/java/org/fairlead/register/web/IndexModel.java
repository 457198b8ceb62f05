package org.fairlead.register.web;

import java.util.List;
import org.fairlead.platform.web.ui.PageHeader;

/**
 * What can be administered.
 *
 * @param others places beside the register
 * @param kinds the kinds of the register
 */
public record IndexModel(PageHeader header, List<Entry> others, List<Entry> kinds) {
    /**
     * One of them.
     *
     * @param title in the plural
     * @param count how many are in force, in words; empty where nothing is counted
     * @param sentence what it is for
     */
    public record Entry(String title, String href, String count, String sentence) {}
}
