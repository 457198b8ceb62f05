package org.fairlead.bulk;

import java.util.List;
import java.util.Map;
import org.fairlead.access.Act;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;

/** Something that can be done to many records. A bean of this type, which belongs to a practice, is all it takes. */
public interface BulkAct {

    /** Its name in addresses and in the API, such as {@code hand-over}. */
    String code();

    /** What is done, such as "Hand over". */
    String title();

    /** What one must be allowed to do. */
    Act needs();

    /** What has to be said, in order. */
    List<Part> parts(Actor actor);

    /**
     * What was said, with names made into what they name at this moment, so that all records get the same; by default as it was said.
     * Refused where a name is nobody's or several people's.
     */
    default Map<String, String> settled(Map<String, String> values, Actor actor) {
        return values;
    }

    /** What was settled, in words, such as "to Halyard Hosting". Refused, part by part, when it makes no sense for any record. */
    String words(Map<String, String> values, Actor actor);

    /** Does it to one record, or finds out what would come of it. */
    Outcome perform(RecordId record, Map<String, String> values, Actor actor, Intent intent);

    /** What a trial found would become of a record, in words; empty when there is nothing to add. */
    default String becoming(History before, History after) {
        return "";
    }

    /** Whether the actor can undo it; said before it is done. */
    boolean undoable(Actor actor);

    /** Undoes it on one record; refused where the record has moved on since. */
    Outcome undo(Did did, Map<String, String> values, Actor actor, Intent intent);

    /**
     * What has to be said.
     *
     * @param name its name
     * @param label as people read it
     * @param hint what to write; may be empty
     * @param choices what may be chosen; empty for free text
     * @param rows lines of free text; 1 for a single line
     * @param optional whether it may be left out
     * @param readers whether the choices say who is to read it, by the names of audiences
     */
    record Part(
            String name, String label, String hint, List<Choice> choices, int rows, boolean optional, boolean readers) {

        /** Copies the list. */
        public Part {
            choices = List.copyOf(choices);
        }

        /** One of several. */
        public static Part chosen(String name, String label, List<Choice> choices) {
            return new Part(name, label, "", choices, 1, false, false);
        }

        /** Words. */
        public static Part text(String name, String label, String hint, int rows) {
            return new Part(name, label, hint, List.of(), rows, false, false);
        }

        /** The same, which may be left out. */
        public Part asOptional() {
            return new Part(name, label, hint, choices, rows, true, readers);
        }

        /** The same, whose choices say who is to read it. */
        public Part asReaders() {
            return new Part(name, label, hint, choices, rows, optional, true);
        }
    }

    /**
     * A choice.
     *
     * @param value as it is sent
     * @param words as people read it
     */
    record Choice(String value, String words) {}

    /**
     * What was done to one record.
     *
     * @param before the record before it
     * @param after the record right after it
     * @param now the record as it is now
     */
    record Did(History before, History after, History now) {

        /** The record. */
        public RecordId id() {
            return now.id();
        }
    }
}
