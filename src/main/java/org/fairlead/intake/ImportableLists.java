package org.fairlead.intake;

import java.util.List;

/** Lists that a practice lets in from files. A bean of this type is all it takes to have one more. */
@FunctionalInterface
public interface ImportableLists {

    /** The lists. */
    List<ImportableList> lists();
}
