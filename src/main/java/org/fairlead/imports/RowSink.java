package org.fairlead.imports;

import java.util.Set;

/** Takes rows one by one as a reader finds them. */
interface RowSink {

    /** Told once before any row when the form has a header. */
    void columns(Set<String> names);

    void row(LogRow row);

    void bad(BadRow row);
}
