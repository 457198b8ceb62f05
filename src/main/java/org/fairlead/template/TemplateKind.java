package org.fairlead.template;

import static org.fairlead.platform.language.Say.say;

/**
 * A kind of template.
 *
 * @param name its stored name, such as {@code reply}
 * @param type what its bodies are; stored as JSON, so it only ever gains components, new ones nullable
 * @param key of the text that says what one is called, or several, by its {@code form}
 */
public record TemplateKind<T>(String name, Class<T> type, String key) {

    /** What one is called in sentences, such as "reply". */
    public String word() {
        return say(key, "form", "one");
    }

    /** What several are called. */
    public String words() {
        return say(key, "form", "several");
    }
}
