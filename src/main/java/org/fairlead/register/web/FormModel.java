package org.fairlead.register.web;

import java.util.List;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.DateTimeField;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/**
 * A form for an item.
 *
 * @param stale what differs from what somebody else wrote meanwhile; null when nobody did
 * @param pieces the fields
 * @param from from when it holds
 */
public record FormModel(
        PageHeader header,
        ErrorSummary errors,
        @Nullable DataTable stale,
        Form form,
        List<Piece> pieces,
        DateTimeField from,
        ActionBar actions) {}
