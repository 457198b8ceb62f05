package org.fairlead.notification;

import org.fairlead.access.Viewer;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.ReadEntries;

/** Puts entries of a practice's records into the words that its timelines have. A bean of this type is all it takes. */
public interface EntryWords {

    /** The kind of record. */
    String kind();

    /** An entry that the viewer may read, in words. */
    Said say(ReadEntries.OnRecord found, Viewer viewer, TimeWords times);

    /**
     * An entry in words.
     *
     * @param sentence what happened, as the timeline says it
     * @param text what was written; may be empty
     * @param by who did it; empty for the tool itself
     * @param href where it stands
     */
    record Said(String sentence, String text, String by, String href) {}
}
