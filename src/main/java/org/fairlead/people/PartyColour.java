package org.fairlead.people;

/** The colours organisations are drawn in. They stand in the order in which they are given out. */
public enum PartyColour {
    /** A clear blue. */
    BLUE("Blue"),
    /** Between green and blue. */
    TEAL("Teal"),
    /** Burnt orange. */
    ORANGE("Orange"),
    /** Between red and purple. */
    MAGENTA("Magenta"),
    /** Dark yellow. */
    OLIVE("Olive"),
    /** A dark blue. */
    INDIGO("Indigo"),
    /** Brown. */
    BROWN("Brown"),
    /** Green. */
    GREEN("Green"),
    /** A light blue that leans to green. */
    CYAN("Cyan"),
    /** Grey. */
    GREY("Grey");

    private final String words;

    PartyColour(String words) {
        this.words = words;
    }

    /** The colour's name on pages. */
    public String words() {
        return words;
    }
}
