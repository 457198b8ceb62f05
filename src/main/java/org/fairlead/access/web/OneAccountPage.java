package org.fairlead.access.web;

import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's account.
 *
 * @param password the form that sets another password; null for one's own, which is changed elsewhere
 * @param state the form that shuts it or opens it again; null for one's own
 * @param stateTitle the text of its button
 * @param consequence what pressing it means
 * @param history what became of it last
 * @param whole where all of its history is
 */
public record OneAccountPage(
        Page page,
        PageHeader header,
        ErrorSummary errors,
        FactList facts,
        @Nullable Form password,
        TextField wanted,
        @Nullable Form state,
        String stateTitle,
        String consequence,
        DataTable history,
        Link whole) {}
