package org.fairlead.register.internal;

/**
 * One part of a body.
 *
 * @param name in JSON
 * @param label on pages
 * @param hint on pages; may be empty
 * @param required whether a body without it is refused
 * @param answer how it is given
 */
public record Part(String name, String label, String hint, boolean required, Answer answer) {}
