package org.fairlead.draft;

import java.util.List;

/** Whoever has forms that are about no record and keep what is typed. To be a bean of this type is all it takes to be found among one's drafts. */
@FunctionalInterface
public interface DraftedForms {

    /** The forms. */
    List<DraftedForm> drafted();
}
