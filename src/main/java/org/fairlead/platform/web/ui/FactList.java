package org.fairlead.platform.web.ui;

import java.util.List;

/** Facts, one below the other. */
public record FactList(List<Fact> facts, boolean wide) {

    public static FactList of(Fact... facts) {
        return new FactList(List.of(facts), false);
    }
}
