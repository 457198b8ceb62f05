package org.fairlead.platform.web.ui;

import java.util.List;

/** The frame of a form that changes something: where it is sent, its token, its hidden values. */
public record Form(String action, Csrf csrf, List<Hidden> hidden, boolean upload) {

    public static Form to(String action, Csrf csrf, Hidden... hidden) {
        return new Form(action, csrf, List.of(hidden), false);
    }

    /** The same form, able to carry files. */
    public Form withFiles() {
        return new Form(action, csrf, hidden, true);
    }
}
