package org.fairlead.access.web;

import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Pager;

/** What became of somebody's account, newest first. */
public record AccountHistoryPage(Page page, PageHeader header, DataTable entries, Pager pager) {}
