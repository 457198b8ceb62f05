package org.fairlead.effort.web;

import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.InlineForm;
import org.fairlead.platform.web.ui.Link;
import org.jspecify.annotations.Nullable;

/**
 * The time booked on a record, as its page and a page of its own show it.
 *
 * @param sums by organisation
 * @param bookings each of them, the newest first
 * @param nothing what is said where there are none
 * @param form books more; null where the viewer may not
 * @param readers who will read what is booked
 * @param without why there is no form, and what to do about it; empty where there is nothing to say
 * @param whole leads to all of them; null where all are here
 */
public record EffortPanel(
        DataTable sums,
        DataTable bookings,
        String nothing,
        @Nullable InlineForm form,
        String readers,
        String without,
        @Nullable Link whole) {}
