package org.fairlead.access;

import static org.fairlead.platform.language.Say.say;

/**
 * A place of administration beside the register, shown on the administration page to those who may do what it needs. Modules
 * contribute theirs as beans.
 *
 * @param text the key of its name, such as "Accounts"
 * @param href where it is
 * @param sentence the key of what is done there, in one sentence
 * @param needs the act it needs
 */
public record AdministrationPlace(String text, String href, String sentence, Act needs) {

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
