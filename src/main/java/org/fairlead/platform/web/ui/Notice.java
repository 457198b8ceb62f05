package org.fairlead.platform.web.ui;

import org.jspecify.annotations.Nullable;

/**
 * Something to know about what just happened.
 *
 * @param undo takes it back, or null
 */
public record Notice(
        Tone tone, String title, String text, @Nullable Action undo) {

    public static Notice done(String title, String text) {
        return new Notice(Tone.MET, title, text, null);
    }

    public Notice withUndo(Action action) {
        return new Notice(tone, title, text, action);
    }

    /** Refusals and warnings are announced at once; the rest waits its turn. */
    public String role() {
        return tone == Tone.OVER || tone == Tone.RISK ? "alert" : "status";
    }
}
