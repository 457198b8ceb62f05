package org.fairlead.imports;

import java.util.List;

/** What became of reading a mapping file: a mapping, or everything that is wrong with it. */
public sealed interface MappingReading {

    /** The file is a mapping. */
    record Understood(LogMapping mapping) implements MappingReading {}

    /** The file is no mapping; at least one error says why. */
    record Refused(List<MappingError> errors) implements MappingReading {}
}
