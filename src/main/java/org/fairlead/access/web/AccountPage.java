package org.fairlead.access.web;

import java.util.List;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextField;

/**
 * One's own account.
 *
 * @param language where the choice of a language is sent
 * @param languages the languages one may choose from
 * @param settings the time zone and whether single keys act
 * @param secret a token just made, shown this once; empty otherwise
 */
public record AccountPage(
        Page page,
        ErrorSummary errors,
        FactList facts,
        Form language,
        Radios languages,
        SettingsForm settings,
        String secret,
        List<TokenLine> tokens,
        TokenForm form) {

    /** What is asked of how somebody works. */
    public record SettingsForm(Form form, Select zone, Radios keys) {}

    /** A token and the form that revokes it. */
    public record TokenLine(String label, String facts, Form revoke) {}

    /** What is asked for a new token. */
    public record TokenForm(Form form, TextField label, Checkboxes scopes, Select days) {}
}
