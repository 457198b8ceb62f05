package org.fairlead.platform.web.ui;

import java.util.List;

/** Actions side by side, the most likely first. */
public record ActionBar(List<Action> actions) {

    public static ActionBar of(Action... actions) {
        return new ActionBar(List.of(actions));
    }
}
