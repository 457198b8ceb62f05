package org.fairlead.access.web;

import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.TextField;
import org.jspecify.annotations.Nullable;

/**
 * The page that asks for login and password.
 *
 * @param stay how long one stays signed in, in a sentence
 * @param toTry sign-ins that anybody may use; null where there are none
 */
public record SignInPage(
        Page page,
        ErrorSummary errors,
        Form form,
        TextField login,
        TextField password,
        String stay,
        @Nullable DataTable toTry) {}
