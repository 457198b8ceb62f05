package org.fairlead.access;

/**
 * Something one can begin from anywhere, found by those who may do what it needs. Modules contribute theirs as beans.
 *
 * @param text what is done, such as "Log an incident"
 * @param href where it begins
 * @param sentence what comes of it, in one sentence; empty when the text says it all
 * @param needs the act it needs
 */
public record Shortcut(String text, String href, String sentence, Act needs) {}
