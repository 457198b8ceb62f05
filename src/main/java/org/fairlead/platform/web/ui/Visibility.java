package org.fairlead.platform.web.ui;

import java.util.Locale;

/** Who a piece of the timeline is for: everyone on the record, named parties, or one party alone. */
public enum Visibility {
    PUBLIC(Icon.PUBLIC),
    SHARED(Icon.SHARED),
    INTERNAL(Icon.INTERNAL);

    private final Icon icon;

    Visibility(Icon icon) {
        this.icon = icon;
    }

    public Icon icon() {
        return icon;
    }

    /** The ending of the style class, such as {@code shared}. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
