package org.fairlead.attachment.internal;

import static org.fairlead.db.attachment.Tables.FILE;
import static org.fairlead.db.attachment.Tables.TEXT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.search.Question;
import org.fairlead.platform.search.Snippet;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.RecordId;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Finds files by words, in one round trip. Text is cut to snippets only for the hits that are shown. */
@Component
class FileQueries {

    private static final Field<UUID> RECORD = DSL.field(DSL.name("hits", "record_id"), SQLDataType.UUID);
    private static final Field<Integer> SEQ = DSL.field(DSL.name("hits", "seq"), SQLDataType.INTEGER);
    private static final Field<Float> RANK = DSL.field(DSL.name("hits", "rank"), SQLDataType.REAL);

    private final Database database;

    FileQueries(Database database) {
        this.database = database;
    }

    /**
     * A file in which words were found, or in whose name.
     *
     * @param record the record it is on
     * @param name its name
     * @param mediaType what it is
     * @param attached when it was attached
     * @param snippet where the words are in its text; nothing when they are in its name alone
     */
    record Hit(RecordId record, String name, String mediaType, Instant attached, Snippet snippet) {}

    /** Files that are served and that the actor may read, best first: as many as are counted and one more when there are more. */
    List<Hit> byWords(Actor actor, Question question) {
        var hits = DSL.table(
                        "attachment.found({0}, {1}, {2})",
                        DSL.val(question.words()), DSL.inline(question.typing()), DSL.inline(Question.MOST_COUNTED + 1))
                .as("hits", "record_id", "seq", "rank");
        var place = DSL.rowNumber().over(DSL.orderBy(RANK.desc(), RECORD.desc(), SEQ.desc()));
        var marked = DSL.when(
                        place.le(DSL.inline(question.most())),
                        DSL.field(
                                "platform.snippet({0}, platform.asked({1}, {2}))",
                                SQLDataType.VARCHAR,
                                TEXT.TEXT_,
                                DSL.val(question.words()),
                                DSL.inline(question.typing())))
                .as("snippet");
        var trip = database.trip(Asker.of(actor));
        var found = trip.read(
                DSL.select(FILE.RECORD_ID, FILE.NAME, FILE.MEDIA_TYPE, FILE.ATTACHED_AT, marked)
                        .from(hits)
                        .join(FILE)
                        .on(FILE.RECORD_ID.eq(RECORD), FILE.SEQ.eq(SEQ))
                        .join(TEXT)
                        .on(TEXT.RECORD_ID.eq(RECORD), TEXT.SEQ.eq(SEQ))
                        .where(AttachmentQueries.visible(actor))
                        .and(FILE.WITHDRAWAL.isNull())
                        .orderBy(RANK.desc(), RECORD.desc(), SEQ.desc()),
                FileQueries::hits);
        trip.run();
        return found.get();
    }

    private static List<Hit> hits(ResultSet set) throws SQLException {
        var hits = new ArrayList<Hit>();
        while (set.next()) {
            var marked = set.getString("snippet");
            var snippet = marked == null ? Snippet.NONE : Snippet.marked(marked);
            hits.add(new Hit(
                    new RecordId(set.getObject("record_id", UUID.class)),
                    set.getString("name"),
                    set.getString("media_type"),
                    set.getObject("attached_at", OffsetDateTime.class).toInstant(),
                    snippet.hasFound() ? snippet : Snippet.NONE));
        }
        return hits;
    }
}
