package org.fairlead.platform.web.ui;

import java.util.Locale;

/** Places and lengths as SVG wants them. */
public final class Percent {

    private Percent() {}

    /** A share of the whole, held within it, such as 0.342 as "34.2%". */
    public static String of(double share) {
        var held = Math.clamp(share, 0.0, 1.0);
        return String.format(Locale.ROOT, "%.2f%%", held * 100);
    }
}
