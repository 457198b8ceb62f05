package org.fairlead.incident.web;

import org.fairlead.platform.web.ui.DataTable;

/**
 * Records with one value in common.
 *
 * @param id names it on the page
 * @param title the value in words
 * @param count how many there are
 * @param all the list of just these
 * @param table the first of them
 */
public record Group(String id, String title, String count, String all, DataTable table) {}
