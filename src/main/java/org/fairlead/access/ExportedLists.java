package org.fairlead.access;

import java.util.List;

/** Lists that leave as files. A bean of this type is all it takes: pages link to it and programs ask for it by name. */
@FunctionalInterface
public interface ExportedLists {

    /** The lists. */
    List<ExportedList> exported();
}
