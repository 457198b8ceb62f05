package org.fairlead.bench;

/** Lines for people, one at a time as they come. */
public final class Say {

    private Say() {}

    /** Prints one line. */
    public static void line(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
