package org.fairlead.access.web;

import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Pager;

/**
 * The accounts there are.
 *
 * @param q what is looked for
 */
public record AccountsPage(Page page, PageHeader header, String q, DataTable table, EmptyState empty, Pager pager) {}
