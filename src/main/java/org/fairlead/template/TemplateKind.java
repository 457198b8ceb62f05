package org.fairlead.template;

/**
 * A kind of template.
 *
 * @param name its stored name, such as {@code reply}
 * @param type what its bodies are; stored as JSON, so it only ever gains components, new ones nullable
 * @param word what one is called in sentences, such as "reply"
 * @param words what several are called
 */
public record TemplateKind<T>(String name, Class<T> type, String word, String words) {}
