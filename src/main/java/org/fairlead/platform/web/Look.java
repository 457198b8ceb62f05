package org.fairlead.platform.web;

import java.util.Locale;

/** How a page is set: colours, how close things stand, and for whom the type is sized. */
public record Look(Theme theme, Density density, Size size) {

    /** How close rows and cards stand. */
    public enum Density {
        COMFORTABLE,
        COMPACT
    }

    /** 15 px for people who work here all day, 19 px for people who ask for something now and then. */
    public enum Size {
        WORK,
        REQUESTER
    }

    /** For work pages at the usual density. */
    public static Look of(Theme theme) {
        return new Look(theme, Density.COMFORTABLE, Size.WORK);
    }

    Look at(Size other) {
        return new Look(theme, density, other);
    }

    Look at(Density other) {
        return new Look(theme, other, size);
    }

    /** The classes of the body element. */
    public String style() {
        return (size.name() + " " + density.name()).toLowerCase(Locale.ROOT);
    }
}
