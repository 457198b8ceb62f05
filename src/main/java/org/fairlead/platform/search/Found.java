package org.fairlead.platform.search;

import java.util.List;
import java.util.function.Function;

/**
 * What a source found.
 *
 * @param hits best first, no more than were asked for
 * @param count how many there are, counted no further than {@link Question#MOST_COUNTED}
 * @param more whether there are more than were counted
 */
public record Found(List<Hit> hits, int count, boolean more) {

    /** Nothing. */
    public static final Found NOTHING = new Found(List.of(), 0, false);

    /** Copies the list. */
    public Found {
        hits = List.copyOf(hits);
    }

    /**
     * What was found, of which only as much as was asked for is made into hits.
     *
     * @param found best first, one more than is counted when there are more
     */
    public static <T> Found of(Question question, List<T> found, Function<T, Hit> hit) {
        return new Found(
                found.stream().limit(question.most()).map(hit).toList(),
                Math.min(found.size(), Question.MOST_COUNTED),
                found.size() > Question.MOST_COUNTED);
    }

    /** The count in words, such as "12" or "100+". */
    public String counted() {
        return more ? count + "+" : Integer.toString(count);
    }
}
