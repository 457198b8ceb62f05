package org.fairlead.platform.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clock in words and as a bar.
 *
 * @param title whose clock it is, such as "Halyard Hosting"
 * @param agreed what was agreed, such as "leg, 2 h agreed"
 * @param why the page that explains it, or null
 * @param party the class of the party's colour, such as {@code party-3}; empty for the customer
 * @param again whether the clock above is of the same party, whose name then need not be repeated
 * @param next what happens to it next by itself, in sentences; empty for nothing
 */
public record ClockLine(
        String title,
        String agreed,
        Bar bar,
        Words words,
        @Nullable Link why,
        String party,
        boolean again,
        List<String> next) {

    /** Copies the list. */
    public ClockLine {
        next = List.copyOf(next);
    }

    public ClockLine(String title, String agreed, Bar bar, Words words, @Nullable Link why) {
        this(title, agreed, bar, words, why, "", false, List.of());
    }

    /** The same in the party's colour; any number, taken modulo ten. */
    public ClockLine inColour(int colour) {
        return new ClockLine(title, agreed, bar, words, why, "party-" + Math.floorMod(colour, 10), again, next);
    }

    /** The same below another clock of the same party. */
    public ClockLine asAnother() {
        return new ClockLine(title, agreed, bar, words, why, party, true, next);
    }

    /** The same, and what happens to it next. */
    public ClockLine then(List<String> sentences) {
        return new ClockLine(title, agreed, bar, words, why, party, again, sentences);
    }

    /**
     * @param used the share of the agreed time that is used; 1 and more fills the bar
     * @param warnAt the share at which the clock is at risk, marked on the bar; 0 for none
     * @param binding whether this clock is the one that runs out first
     */
    public record Bar(double used, double warnAt, ClockState state, boolean binding) {

        public String width() {
            return Percent.of(used);
        }

        public String warnX() {
            return Percent.of(warnAt);
        }
    }

    /**
     * @param left what is left or over, such as "10 min left"
     * @param due when it is due and what has paused it, such as "due 18:00, paused 1 h"
     */
    public record Words(String left, String due) {}
}
