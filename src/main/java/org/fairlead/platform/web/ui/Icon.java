package org.fairlead.platform.web.ui;

/** Small signs, drawn on a grid of 16 by 16. A sign stands beside words and never instead of them. */
public enum Icon {
    NOTE("M2.5 3h11v7.5h-6L4.5 13v-2.5h-2z"),
    HAND_OFF("M2 5.5h10M9.5 3 12 5.5 9.5 8M14 10.5H4M6.5 8 4 10.5 6.5 13"),
    PAUSE("M5.5 3.5v9M10.5 3.5v9"),
    RESUME("M5 3l7.5 5L5 13z"),
    CROSS("M4 4l8 8M12 4l-8 8"),
    TICK("M3 8.5 6.5 12 13 4.5"),
    CHANGE("M3 13l.7-3 6.8-6.8 2.3 2.3L6 12.3z"),
    CLOCK("M8 2.2a5.8 5.8 0 1 0 .01 0zM8 5v3.2l2.2 1.6"),
    ATTACHMENT("M12 6.8 7 11.8a2.2 2.2 0 0 1-3.1-3.1l5.6-5.6a1.5 1.5 0 0 1 2.1 2.1L6.2 10.6"),
    LINK("M6.5 9.5l3-3M7.2 4.6l1.1-1.1a2.6 2.6 0 0 1 3.7 3.7l-1.1 1.1M8.8 11.4l-1.1 1.1A2.6 2.6 0 0 1 4 8.8l1.1-1.1"),
    PUBLIC("M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 6.3a1.7 1.7 0 1 0 .01 0z"),
    SHARED(
            "M5.7 7.2a2.1 2.1 0 1 0-.01 0zM2 13c0-2.4 1.6-3.8 3.7-3.8S9.4 10.6 9.4 13M10.4 7.5a2 2 0 1 0-.4-3.9M11.2 9.6c1.7.3 2.8 1.5 2.8 3.4"),
    INTERNAL("M4 7.5h8v6H4zM5.5 7.5V5.3a2.5 2.5 0 0 1 5 0v2.2"),
    SEARCH("M7 2.5a4.5 4.5 0 1 0 .01 0zM10.3 10.3 14 14"),
    WARNING("M8 2.5 14.2 13.5H1.8zM8 6.8v2.9M8 11.6v.1"),
    INFORMATION("M8 2.2a5.8 5.8 0 1 0 .01 0zM8 7.4v3.6M8 5.1v.1"),
    PLUS("M8 3v10M3 8h10"),
    DOWN("M3.5 6 8 10.5 12.5 6"),
    UP("M3.5 10 8 5.5l4.5 4.5"),
    PREVIOUS("M10 3.5 5.5 8l4.5 4.5"),
    NEXT("M6 3.5 10.5 8 6 12.5"),
    PERSON("M8 7.6a2.5 2.5 0 1 0-.01 0zM3.2 13.5c0-2.7 2-4.2 4.8-4.2s4.8 1.5 4.8 4.2"),
    RULING("M8 2.5v11M4.5 13.5h7M3 4.8h10M3 4.8 1.6 9.2h2.8zM13 4.8l-1.4 4.4h2.8z"),
    FLAG("M4 14V2.8h8l-1.8 2.9L12 8.6H4"),
    BELL(
            "M3.5 11.5h9c-1-1-1.3-2-1.3-4.3C11.2 5 9.9 3.6 8 3.6S4.8 5 4.8 7.2c0 2.3-.3 3.3-1.3 4.3zM6.8 13.4h2.4M8 2.2v1.4");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** The outline, in the language of the SVG path element. */
    public String path() {
        return path;
    }
}
