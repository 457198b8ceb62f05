package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.ENTRY;
import static org.fairlead.db.record.Tables.HEADER;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.search.Question;
import org.fairlead.platform.search.Snippet;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.FoundRecords;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordId;
import org.fairlead.record.Row;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Finds records, each way in one round trip. Text is cut to snippets only for the hits that are shown. */
@Component
class FindQueries implements FoundRecords {

    private static final Field<UUID> HIT = DSL.field(DSL.name("hits", "record_id"), SQLDataType.UUID);
    private static final Field<Integer> SEQ = DSL.field(DSL.name("hits", "seq"), SQLDataType.INTEGER);
    private static final Field<Float> RANK = DSL.field(DSL.name("hits", "rank"), SQLDataType.REAL);

    /** What is being worked on stands before what is over, where both fit as well. */
    private static final Field<Integer> OPEN_FIRST = DSL.when(
                    HEADER.PHASE.in(Phase.OPEN.name(), Phase.WAITING.name()), DSL.inline(0))
            .otherwise(DSL.inline(1));

    /** What an entry says: its text, or what goes with a hand-off. */
    private static final Field<String> SAID = DSL.field(
            "coalesce({0}, (SELECT string_agg(item.value, ' ') FROM jsonb_each_text({1} -> 'packet' -> 'items') item))",
            SQLDataType.VARCHAR, ENTRY.TEXT, ENTRY.FACT);

    private final Database database;
    private final LineFields lines;

    FindQueries(Database database, LineFields lines) {
        this.database = database;
        this.lines = lines;
    }

    @Override
    public List<Hit> byWords(Actor actor, Question question, String kind) {
        var hits = DSL.table(
                        "record.found({0}, {1}, {2}, {3})",
                        DSL.val(question.words()),
                        DSL.inline(question.typing()),
                        DSL.inline(kind),
                        DSL.inline(Question.MOST_COUNTED + 1))
                .as("hits", "record_id", "seq", "rank");
        var place = DSL.rowNumber().over(DSL.orderBy(RANK.desc(), OPEN_FIRST, HEADER.ID.desc()));
        var marked = DSL.when(
                        place.le(DSL.inline(question.most())),
                        DSL.field(
                                "platform.snippet({0}, platform.asked({1}, {2}))",
                                SQLDataType.VARCHAR, SAID, DSL.val(question.words()), DSL.inline(question.typing())))
                .as("snippet");
        var trip = database.trip(Asker.of(actor));
        var found = trip.read(
                lines.of(actor)
                        .select(marked, ENTRY.AT.as("said"))
                        .from(hits)
                        .join(HEADER)
                        .on(HEADER.ID.eq(HIT))
                        .join(ENTRY)
                        .on(ENTRY.RECORD_ID.eq(HIT), ENTRY.SEQ.eq(SEQ))
                        .where(Visibility.of(actor))
                        .and(Visibility.ofEntries(actor))
                        .orderBy(RANK.desc(), OPEN_FIRST, HEADER.ID.desc()),
                FindQueries::hits);
        trip.run();
        return found.get();
    }

    private static List<Hit> hits(ResultSet set) throws SQLException {
        var hits = new ArrayList<Hit>();
        while (set.next()) {
            var marked = set.getString("snippet");
            hits.add(new Hit(
                    HeaderRows.row(set),
                    marked == null ? Snippet.NONE : Snippet.marked(marked),
                    set.getObject("said", OffsetDateTime.class).toInstant()));
        }
        return hits;
    }

    @Override
    public List<Row> byNumber(Actor actor, Like number, int most) {
        var hits = DSL.table(
                        "record.numbered({0}, {1}, {2})",
                        DSL.val(number.begins()), DSL.val(number.ends()), DSL.inline(most))
                .as("hits", "record_id");
        var trip = database.trip(Asker.of(actor));
        var found = trip.read(
                lines.of(actor)
                        .from(hits)
                        .join(HEADER)
                        .on(HEADER.ID.eq(HIT))
                        .where(Visibility.of(actor))
                        .orderBy(HEADER.UPDATED_AT.desc(), HEADER.ID.desc()),
                HeaderRows::read);
        trip.run();
        return found.get();
    }

    @Override
    public List<Row> among(Actor actor, List<RecordId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var trip = database.trip(Asker.of(actor));
        var found = trip.read(
                lines.of(actor)
                        .from(HEADER)
                        .where(HEADER.ID.in(ids.stream().map(RecordId::value).toList()))
                        .and(Visibility.of(actor)),
                HeaderRows::read);
        trip.run();
        return found.get().stream()
                .sorted(Comparator.comparingInt(row -> ids.indexOf(row.id())))
                .toList();
    }
}
