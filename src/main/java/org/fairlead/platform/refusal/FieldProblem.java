package org.fairlead.platform.refusal;

/**
 * What is wrong with one field.
 *
 * @param field JSON pointer or form field name, such as {@code title} or {@code pauses/0/from}
 * @param sentence what is wrong and what to do
 */
public record FieldProblem(String field, String sentence) {}
