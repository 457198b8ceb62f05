package org.fairlead.access.web;

import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.TextField;
import org.jspecify.annotations.Nullable;

/**
 * The page on which somebody is given an account.
 *
 * @param who what is looked for among the people without an account
 * @param found a sentence about what was found
 * @param asked what is asked once somebody was found; null before
 */
public record NewAccountPage(
        Page page,
        ErrorSummary errors,
        String who,
        String found,
        @Nullable Asked asked) {

    /** What is asked about the account. */
    public record Asked(Form form, Radios person, TextField login, TextField password) {}
}
