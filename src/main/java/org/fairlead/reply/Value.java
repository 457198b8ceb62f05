package org.fairlead.reply;

/** What a variable stands for, towards certain readers. */
public sealed interface Value {

    /** Something all of the readers may know. */
    record Known(String text) implements Value {}

    /**
     * Nothing that can be put in.
     *
     * @param why a sentence: there is none, or the readers may not know it
     */
    record Unsaid(String why) implements Value {}
}
