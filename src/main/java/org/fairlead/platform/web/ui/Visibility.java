package org.fairlead.platform.web.ui;

import static org.fairlead.platform.language.Say.say;

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

    /** The sign, the colour and a word for it. */
    public VisibilityBadge badge() {
        return new VisibilityBadge(
                this,
                switch (this) {
                    case PUBLIC -> say("platform.visible.public");
                    case SHARED -> say("platform.visible.shared");
                    case INTERNAL -> say("platform.visible.internal");
                });
    }

    public Icon icon() {
        return icon;
    }

    /** The ending of the style class, such as {@code shared}. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
