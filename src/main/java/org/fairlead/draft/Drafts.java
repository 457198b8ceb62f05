package org.fairlead.draft;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Drafts of people, on records and in forms that are about no record yet.
 *
 * <pre>{@code
 * var place = new Drafts.Place(record, "note");
 * var kept = drafts.typed(actor, place, Drafts.Held.nothing("a page"), Map.of("text", List.of("Dear Zoe, ")), "at ten");
 * drafts.typed(actor, place, kept.held("a page"), Map.of("text", List.of("Dear Zoe, we found")), "at ten");
 * drafts.sent(actor, place, kept.held("a page"));
 * }</pre>
 *
 * <p>A draft is written over the version that was read, by pages and programs alike. What a page types over another version is kept apart,
 * so that neither is lost.
 */
public interface Drafts {

    /** The most drafts under names that one person keeps in one place. */
    int MOST = 20;

    /** The longest draft, in characters over all its fields. */
    int LONGEST = 60_000;

    /**
     * Where a draft is written.
     *
     * @param record the record; null in a form that is about none
     * @param form the form, such as {@code note}
     */
    record Place(@Nullable RecordId record, String form) {}

    /**
     * The draft that an opened form took up, as it read it.
     *
     * @param id the draft; null for the one that is kept while it is typed
     * @param version the version it read; 0 while there was none
     * @param page the opened form: what it kept itself is no news to it
     */
    record Held(@Nullable UUID id, int version, String page) {

        /** Of a form that took up nothing. */
        public static Held nothing(String page) {
            return new Held(null, 0, page);
        }
    }

    /**
     * What became of what was typed, and the draft that the form holds from now on.
     *
     * @param how what became of it
     * @param id the draft; null where there is none
     * @param version its version; 0 where there is none
     * @param name what it is called; empty where it has no name
     */
    record Kept(How how, @Nullable UUID id, int version, String name) {

        /** The same for the opened form that typed it. */
        public Held held(String page) {
            return new Held(id, version, page);
        }
    }

    /** What becomes of what is typed. */
    enum How {
        /** It is kept where it was begun. */
        KEPT,
        /** Another window or a colleague wrote there since, so it is kept beside that, under the time as its name. */
        APART,
        /** What it was begun from was sent or discarded since, so it is a draft of its own. */
        ANEW,
        /** Everything was deleted in a draft that has a name: that stays until it is discarded. */
        LEFT,
        /** There is nothing to keep. */
        NOTHING
    }

    /** The actor's own drafts on a record, and those shared with the actor; newest first. */
    List<Draft> of(Actor actor, RecordId record);

    /** The drafts of the actor's own, the newest 200 of them; newest first. */
    List<Draft> own(Actor actor);

    /** The actor's own drafts in a form that is about no record; newest first. */
    List<Draft> own(Actor actor, String form);

    /**
     * Keeps what is typed in the draft that was taken up, or beside it where somebody wrote there since.
     *
     * @param apart what it is called then: a name that says when
     * @throws org.fairlead.platform.refusal.RefusedException too long, too many, or the record cannot be seen
     */
    Kept typed(Actor actor, Place place, Held held, Map<String, List<String>> fields, String apart);

    /**
     * Keeps a draft under a name. What was typed without a name gets it; a draft that has another name stays beside it.
     *
     * @throws org.fairlead.platform.refusal.RefusedException there is one of this name ({@link NameTaken}), and as {@link #typed}
     */
    Kept name(Actor actor, Place place, Naming naming, Map<String, List<String>> fields, Held held);

    /**
     * How a draft is to be called.
     *
     * @param title its name, and who may take it up
     * @param over the version of the draft of this name that it may replace; 0 for none
     */
    record Naming(Draft.Title title, int over) {}

    /**
     * Keeps a draft over the version that was read; the same kept again is not a new version.
     *
     * @param basedOn the version that was read; 0 when there was none
     * @throws org.fairlead.platform.refusal.RefusedException it was kept otherwise since; nothing in it; too long, too many, or the record
     *     cannot be seen
     */
    Draft keepOver(Actor actor, Place place, Draft.Title title, Map<String, List<String>> fields, int basedOn);

    /** Ends the draft that was sent, in the version that was sent: what somebody wrote there since stays. */
    void sent(Actor actor, Place place, Held held);

    /** Discards the actor's own draft that the form took up; false where it is another's or was written on since. */
    boolean discard(Actor actor, Place place, Held held);

    /**
     * Discards a draft of the actor's own; nothing when there is none.
     *
     * @param basedOn the version that may be discarded; 0 for any
     * @throws org.fairlead.platform.refusal.RefusedException it was kept otherwise since
     */
    void discard(Actor actor, UUID id, int basedOn);
}
