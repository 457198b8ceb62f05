package org.fairlead.platform.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a form that changes something: where it is sent, its token, its hidden values.
 *
 * @param drafting how what is entered is kept until it is sent; null where it is not
 * @param replies how a canned reply is put into it; null where none can be
 */
public record Form(
        String action,
        Csrf csrf,
        List<Hidden> hidden,
        boolean upload,
        @Nullable Drafting drafting,
        @Nullable ReplyPicker replies) {

    public static Form to(String action, Csrf csrf, Hidden... hidden) {
        return new Form(action, csrf, List.of(hidden), false, null, null);
    }

    /** The same form, able to carry files. */
    public Form withFiles() {
        return new Form(action, csrf, hidden, true, drafting, replies);
    }

    /** The same form, which keeps what is entered. */
    public Form keeping(@Nullable Drafting how) {
        return new Form(action, csrf, hidden, upload, how, replies);
    }

    /** What was written in it before and not sent. */
    public Unsent unsent() {
        return drafting == null
                ? new Unsent(csrf, "", List.of())
                : new Unsent(csrf, drafting.url() + "/removal", drafting.unsent());
    }

    /** The same form, into which a canned reply can be put. */
    public Form offering(@Nullable ReplyPicker picker) {
        return new Form(action, csrf, hidden, upload, drafting, picker);
    }
}
