package org.fairlead.access;

import static org.fairlead.platform.language.Say.say;

/**
 * Something one can begin from anywhere, found by those who may do what it needs. Modules contribute theirs as beans.
 *
 * @param text the key of what is done, such as "Log an incident"
 * @param href where it begins
 * @param sentence the key of what comes of it, in one sentence
 * @param needs the act it needs
 */
public record Shortcut(String text, String href, String sentence, Act needs) {

    /** As whoever reads reads it. */
    @Override
    public String text() {
        return say(text);
    }

    /** As whoever reads reads it. */
    @Override
    public String sentence() {
        return say(sentence);
    }
}
