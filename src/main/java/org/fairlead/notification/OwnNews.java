package org.fairlead.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.Actor;

/**
 * What people are told that stands on no timeline, such as reminders they asked for. It is read as whom it is for, each time. A bean of this type is all it takes; when it is told, is said by {@link OwnNewsPost}.
 */
public interface OwnNews {

    /** How many were told and not looked at, counted no further than the number. Asked for most pages, so it must be cheap. */
    int unread(Actor actor, int noFurtherThan);

    /** Those that were told and not looked at. */
    List<Said> unread(Viewer viewer);

    /** One of them, for an e-mail; empty when there is nothing to tell any more, or it is not of this kind. */
    Optional<Said> one(Viewer viewer, UUID id);

    /**
     * One in words.
     *
     * @param id its id
     * @param what why it is told, and what it is in a word, such as "To-do"
     * @param at when it was told
     * @param title what it is
     * @param sentence why now
     * @param href where it stands
     * @param times how often it was told
     */
    record Said(UUID id, What what, Instant at, String title, String sentence, String href, int times) {}

    /**
     * What is told.
     *
     * @param reason why
     * @param word what it is in a word
     */
    record What(Reason reason, String word) {}
}
