package org.fairlead.platform.web.ui;

import org.jspecify.annotations.Nullable;

/** Leads to the page before and after; null where there is none. Words say what is shown, such as "1 to 50". */
public record Pager(@Nullable Link previous, @Nullable Link next, String words) {}
