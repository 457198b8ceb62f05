package org.fairlead.platform.web.ui;

/** How a clock stands. Each state has a colour, a pattern and a sign, and the words beside it say the same. */
public enum ClockState {
    RUNNING("met", "", Icon.CLOCK),
    MET("met", "", Icon.TICK),
    AT_RISK("risk", "dots", Icon.WARNING),
    OVER("over", "over", Icon.CROSS),
    PAUSED("paused", "hatch", Icon.PAUSE);

    private final String style;
    private final String pattern;
    private final Icon icon;

    ClockState(String style, String pattern, Icon icon) {
        this.style = style;
        this.pattern = pattern;
        this.icon = icon;
    }

    public String style() {
        return style;
    }

    /** The pattern laid over the bar; empty for a solid bar. */
    public String pattern() {
        return pattern;
    }

    public Icon icon() {
        return icon;
    }

    /** Whether the words are set in the colour of the state. */
    public boolean stressed() {
        return this == AT_RISK || this == OVER || this == PAUSED;
    }
}
