package org.fairlead.platform.web.ui;

import org.jspecify.annotations.Nullable;

/** A short fact set off by a ground of its own, such as a priority or a state. */
public record Tag(String text, String style, @Nullable Icon icon) {

    /** A tag that says nothing about good or bad. */
    public static Tag plain(String text) {
        return new Tag(text, "plain", null);
    }

    public static Tag of(Tone tone, String text) {
        return new Tag(text, tone.style(), null);
    }

    /** A tag led by the sign of its tone, for states that must stand out without colour. */
    public static Tag signed(Tone tone, String text) {
        return new Tag(text, tone.style(), tone.sign());
    }

    /**
     * A priority.
     *
     * @param level 1 (most urgent) to 5
     * @param text as people say it, such as "P2 · High"
     */
    public static Tag priority(int level, String text) {
        if (level < 1 || level > 5) {
            throw new IllegalArgumentException("level must be 1 to 5: " + level);
        }
        return new Tag(text, "p" + level, null);
    }
}
