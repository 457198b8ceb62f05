package org.fairlead.record;

import java.time.Instant;
import java.util.List;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.search.Question;
import org.fairlead.platform.search.Snippet;

/**
 * Finding records again: by words in titles and on timelines, by the beginning or the end of a number, or because somebody had them open. What
 * the actor may not read is neither ranked nor counted, by our own conditions and again in the database.
 *
 * <pre>{@code
 * var found = records.byWords(resolver, new Question("mail relay", false, 10), "incident");
 * }</pre>
 */
public interface FoundRecords {

    /** Records of the kind in which the words occur, best first: as many as are counted and one more when there are more. */
    List<Hit> byWords(Actor actor, Question question, String kind);

    /** Records whose number is like this, last touched first. */
    List<Row> byNumber(Actor actor, Like number, int most);

    /**
     * A part of a number, as it stands in one.
     *
     * @param begins what it begins with; empty where that is not known
     * @param ends what it ends with; empty where that is not known
     */
    record Like(String begins, String ends) {}

    /** Those of the records that the actor may read, in the order given. */
    List<Row> among(Actor actor, List<RecordId> ids);

    /**
     * A record in which words were found.
     *
     * @param row the record
     * @param snippet the words of the entry they were found in best; nothing for those beyond the hits that were asked for
     * @param said when that was said
     */
    record Hit(Row row, Snippet snippet, Instant said) {}
}
