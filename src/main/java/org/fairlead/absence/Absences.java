package org.fairlead.absence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.once.Once;
import org.jspecify.annotations.Nullable;

/**
 * Who is away. Colleagues of one organisation know of one another's absences, and nobody else does.
 *
 * <pre>{@code
 * absences.declare(new Absences.Wish(me, friday, monday), actor, once);
 * absences.now(lead, team).get(me).until();   // when I am back
 * }</pre>
 */
public interface Absences {

    /** The most absences to come that one person may have. */
    int MOST = 100;

    /** Absences of these people that are not over, as far as the actor may know, the soonest first. */
    List<Absence> coming(Actor actor, Collection<PersonId> people);

    /** Those of these people who are away now, as far as the actor may know, and the absence that ends last. */
    Map<PersonId, Absence> now(Actor actor, Collection<PersonId> people);

    /** One absence that the actor may know of; one that was withdrawn only for whoever may declare it again. */
    Optional<Absence> one(Actor actor, UUID id);

    /** Whether the actor keeps the person's absences: as the person, or as the lead of a team of theirs. */
    boolean keeps(Actor actor, PersonId person);

    /** Whose absences the actor keeps, by name. */
    List<PersonId> keptBy(Actor actor);

    /** Declares an absence. Refused when it ends before it begins, is over already, or is not the actor's to declare. */
    Absence declare(Wish wish, Actor actor, Once once);

    /** Changes when an absence is, that was read in the version. Whose it is stays. */
    Absence change(Read read, Wish wish, Actor actor, Once once);

    /** Refuses what declaring, or changing what was read, would refuse; writes nothing. */
    void tried(@Nullable Read read, Wish wish, Actor actor);

    /** Takes an absence back that was read in the version. */
    Absence withdraw(Read read, Actor actor, Once once);

    /** Declares an absence again that was taken back. */
    Absence restore(Read read, Actor actor, Once once);

    /**
     * An absence as it is wished for.
     *
     * @param person who is away
     * @param from the first instant of it
     * @param until when the person is back
     */
    record Wish(PersonId person, Instant from, Instant until) {}

    /**
     * An absence as it was read before it is changed.
     *
     * @param id which
     * @param version the version read
     */
    record Read(UUID id, int version) {}
}
