package org.fairlead.platform.words;

/** Whose something is: "the user's", "Marlinspike Applications'". */
public final class Possessive {

    private Possessive() {}

    /** The possessive of a name. */
    public static String of(String name) {
        return name.endsWith("s") ? name + "\u2019" : name + "\u2019s";
    }
}
