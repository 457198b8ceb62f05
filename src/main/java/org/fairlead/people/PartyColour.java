package org.fairlead.people;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

/** The colours organisations are drawn in. They stand in the order in which they are given out. */
public enum PartyColour {
    /** A clear blue. */
    BLUE(later("people.colour.blue")),
    /** Between green and blue. */
    TEAL(later("people.colour.teal")),
    /** Burnt orange. */
    ORANGE(later("people.colour.orange")),
    /** Between red and purple. */
    MAGENTA(later("people.colour.magenta")),
    /** Dark yellow. */
    OLIVE(later("people.colour.olive")),
    /** A dark blue. */
    INDIGO(later("people.colour.indigo")),
    /** Brown. */
    BROWN(later("people.colour.brown")),
    /** Green. */
    GREEN(later("people.colour.green")),
    /** A light blue that leans to green. */
    CYAN(later("people.colour.cyan")),
    /** Grey. */
    GREY(later("people.colour.grey"));

    private final String key;

    PartyColour(String key) {
        this.key = key;
    }

    /** The colour's name on pages. */
    public String words() {
        return say(key);
    }
}
