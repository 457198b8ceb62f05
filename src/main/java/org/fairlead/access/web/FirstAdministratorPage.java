package org.fairlead.access.web;

import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.TextField;

/** The page on which the first administrator comes in. */
public record FirstAdministratorPage(
        Page page,
        ErrorSummary errors,
        Form form,
        TextField organisation,
        Checkboxes organisationRoles,
        TextField name,
        Checkboxes roles,
        TextField login,
        TextField password) {}
