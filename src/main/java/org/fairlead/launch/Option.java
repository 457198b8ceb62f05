package org.fairlead.launch;

/**
 * An option of a command.
 *
 * @param name without the dashes
 * @param value what stands after it, in capitals; empty for a switch
 * @param help what it is for, in a few words
 */
public record Option(String name, String value, String help) {

    /** An option that takes a value. */
    public static Option value(String name, String value, String help) {
        return new Option(name, value, help);
    }

    /** An option that is there or not. */
    public static Option flag(String name, String help) {
        return new Option(name, "", help);
    }

    boolean takesValue() {
        return !value.isEmpty();
    }
}
