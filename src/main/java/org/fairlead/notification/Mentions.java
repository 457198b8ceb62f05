package org.fairlead.notification;

import java.util.List;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.Header;
import org.fairlead.record.Readership;

/** People named in a note: {@code @login}, or {@code @"Full name"}. */
public interface Mentions {

    /** The most people one note may name; the rest are words. */
    int MOST = 50;

    /** Who is named in the text, in the order in which they come. A name that several people have names nobody. */
    List<PersonId> in(String text);

    /** Whether the person may read an entry with these readers, so that a mention reaches them. */
    boolean reaches(PersonId person, Header header, Readership readers);

    /**
     * The mentions in the text, as written, that reach nobody: because they may not read it, or because nobody is called so. Which of the
     * two it is is not told: a mention must not find out who there is.
     */
    List<String> missed(String text, Header header, Readership readers);

    /** People who may read the record and whose name or login begins so, for the actor to choose from. */
    List<Suggestion> like(String begins, Actor actor, Header header, Readership readers, int most);

    /**
     * Somebody to mention.
     *
     * @param person who
     * @param name their name
     * @param organisation the name of their organisation
     * @param written how a mention of them is written
     */
    record Suggestion(PersonId person, String name, String organisation, String written) {}
}
