package org.fairlead.imports;

import org.jspecify.annotations.Nullable;

/**
 * Import a log.
 *
 * @param kind the kind of log, the name of a shipped mapping
 * @param fileName the file's name
 * @param mapping the text of the mapping; null for the shipped one
 * @param simulated whether nothing shall be written
 * @param key makes a repeated request the same import; null for none
 */
public record NewImport(
        String kind,
        String fileName,
        @Nullable String mapping,
        boolean simulated,
        @Nullable String key) {}
