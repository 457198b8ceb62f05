package org.fairlead.platform.web.ui;

import java.util.Locale;

/** What a colour would say; every component that takes a tone also says it in words or by a sign. */
public enum Tone {
    PLAIN,
    ACCENT,
    MET,
    RISK,
    OVER,
    PAUSED;

    /** The ending of this tone's style class, such as {@code risk}. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sign that goes with this tone where words alone would be missed. */
    public Icon sign() {
        return switch (this) {
            case PLAIN, ACCENT -> Icon.INFORMATION;
            case MET -> Icon.TICK;
            case RISK -> Icon.WARNING;
            case OVER -> Icon.CROSS;
            case PAUSED -> Icon.PAUSE;
        };
    }
}
