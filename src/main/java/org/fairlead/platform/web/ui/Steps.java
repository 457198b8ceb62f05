package org.fairlead.platform.web.ui;

import java.util.List;

/** The way through a task, or a first tour. */
public record Steps(String title, List<Step> steps) {

    /** Where a step stands. */
    public enum State {
        DONE("done"),
        NOW("now"),
        LATER("later");

        private final String style;

        State(String style) {
            this.style = style;
        }

        public String style() {
            return style;
        }
    }

    /** One step; href and note may be empty. */
    public record Step(String text, String note, String href, State state) {}
}
