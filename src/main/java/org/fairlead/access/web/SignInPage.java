package org.fairlead.access.web;

import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.TextField;

/** The page that asks for login and password. */
public record SignInPage(Page page, ErrorSummary errors, Form form, TextField login, TextField password) {}
