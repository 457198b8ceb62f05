package org.fairlead.platform.web.ui;

import java.util.List;

/** A form on a page that is about something else, with its fields and buttons. */
public record InlineForm(Form form, List<Object> fields, ActionBar send) {

    /** Copies the list. */
    public InlineForm {
        fields = List.copyOf(fields);
    }
}
