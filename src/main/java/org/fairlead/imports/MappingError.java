package org.fairlead.imports;

/**
 * Something wrong in a mapping file.
 *
 * @param pointer where, as a JSON pointer (RFC 6901); empty for the whole file
 * @param sentence what is wrong and what would be right
 */
public record MappingError(String pointer, String sentence) {}
