package org.fairlead.search;

import java.util.List;
import java.util.Optional;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.search.Facet;
import org.fairlead.platform.search.Found;
import org.fairlead.platform.search.Hit;
import org.fairlead.platform.search.Question;

/**
 * The front door of search.
 *
 * <pre>{@code
 * var answers = searches.all(resolver, new Question("mail relay", false, 5));
 * var recent = searches.recent(resolver);
 * }</pre>
 *
 * <p>Nobody finds, counts or is reminded of what they may not read.
 */
public interface Searches {

    /** What can be found, in the order it is shown. */
    List<Facet> facets();

    /** What every source found, in the order of their facets, those with nothing included. */
    List<Answer> all(Actor actor, Question question);

    /** What one source found; empty when there is no such facet. */
    Optional<Answer> of(Actor actor, Question question, String facet);

    /** The record a whole number leads to, when the actor may read it. */
    Optional<Hit> jump(Actor actor, String typed);

    /** The records the actor opened last and may still read, the last first, at most twenty. */
    List<Hit> recent(Actor actor);

    /** Where the actor may go and what they can begin, before anything is asked. */
    List<Hit> places(Actor actor);

    /**
     * What one source found.
     *
     * @param facet what it finds
     * @param found what it found
     */
    record Answer(Facet facet, Found found) {}
}
