package org.fairlead.access.web;

import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.TextField;

/** The page on which one's own password is changed. */
public record PasswordPage(Page page, ErrorSummary errors, Form form, TextField present, TextField wanted) {}
