package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.ENTRY;
import static org.fairlead.db.record.Tables.HEADER;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairlead.db.record.tables.Header;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordId;
import org.fairlead.record.SimilarRecords;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectFromStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks through the titles of the newest candidates, both lists in one round trip. An index on words would find more and older ones,
 * but words such as "slow" are in a good part of all records, and a page that asks this each time it is opened must not rank them all.
 */
@Component
class SimilarQueries implements SimilarRecords {

    private static final int MOST_OPEN = 5;
    private static final int MOST_SOLVED = 3;
    private static final int LOOKED_AT = 10_000;
    private static final int CANDIDATES = 500;
    /** Of the words of the title, one in this many must be there. */
    private static final int ONE_IN = 3;

    private static final Header NEWEST = HEADER.as("newest");
    private static final Field<UUID> CANDIDATE = DSL.field(DSL.name("candidate", "id"), UUID.class);
    private static final Field<Integer> SHARED = DSL.field(DSL.name("common", "shared"), Integer.class);
    private static final Field<String[]> ASKED = DSL.field(DSL.name("asked", "words"), String[].class);

    /** The words of an entry, as the text search keeps them; the generator of our code leaves such columns out. */
    private static final Field<Object> WORDS = DSL.field(DSL.name("record", "entry", "words"), Object.class);

    private final Database database;
    private final LineFields lines;

    SimilarQueries(Database database, LineFields lines) {
        this.database = database;
        this.lines = lines;
    }

    @Override
    public Found to(Likeness wanted, Actor actor) {
        var trip = database.trip(Asker.of(actor));
        var open = trip.read(
                lookedThrough(
                                lines.of(actor),
                                wanted,
                                actor,
                                newest(wanted, actor, Phase.OPEN, NEWEST.OPENED_AT.ge(wanted.openSince()))
                                        .unionAll(newest(
                                                wanted, actor, Phase.WAITING, NEWEST.OPENED_AT.ge(wanted.openSince()))))
                        .orderBy(SHARED.desc(), HEADER.OPENED_AT.desc(), HEADER.ID.desc())
                        .limit(MOST_OPEN),
                HeaderRows::read);
        var done = NEWEST.DONE_AT.ge(wanted.doneSince());
        var solved = trip.read(
                lookedThrough(
                                lines.of(actor).select(how(wanted, actor)),
                                wanted,
                                actor,
                                newest(wanted, actor, Phase.DONE, done)
                                        .unionAll(newest(wanted, actor, Phase.ENDED, done)))
                        .orderBy(SHARED.desc(), HEADER.DONE_AT.desc(), HEADER.ID.desc())
                        .limit(MOST_SOLVED),
                SimilarQueries::solved);
        trip.run();
        return new Found(open.get(), solved.get());
    }

    /**
     * The newest records of the phase that fit, along the index of the phase or of those who hold them; how many rows are looked at is
     * bounded, so that a service that seldom fails costs no more than another.
     */
    private static Select<Record1<UUID>> newest(Likeness wanted, Actor actor, Phase phase, Condition when) {
        var newest = DSL.select(HEADER.ID, HEADER.KIND, HEADER.SERVICE, HEADER.OPENED_AT, HEADER.DONE_AT)
                .from(HEADER)
                .where(HEADER.PHASE.eq(DSL.inline(phase.name())))
                .and(among(actor))
                .orderBy(HEADER.OPENED_AT.desc(), HEADER.ID.desc())
                .limit(DSL.inline(LOOKED_AT))
                .asTable(NEWEST);
        var service = wanted.service();
        var about =
                service == null ? DSL.noCondition() : NEWEST.SERVICE.eq(service).or(NEWEST.SERVICE.isNull());
        var without = wanted.without().stream().map(RecordId::value).toList();
        return DSL.select(NEWEST.ID)
                .from(newest)
                .where(NEWEST.KIND.eq(wanted.kind()))
                .and(when)
                .and(about)
                .and(without.isEmpty() ? DSL.noCondition() : NEWEST.ID.notIn(without))
                .orderBy(unnamed(service), NEWEST.OPENED_AT.desc(), NEWEST.ID.desc())
                .limit(DSL.inline(CANDIDATES));
    }

    /** Those about the very service come before those about none, so that a flood of the latter hides none of them. */
    private static OrderField<?> unnamed(@Nullable UUID service) {
        return service == null ? NEWEST.OPENED_AT.desc() : DSL.field(NEWEST.SERVICE.isNull());
    }

    /** A provider's are those it holds, which have an index; whether they may be seen is asked of those that are left. */
    private static Condition among(Actor actor) {
        var mine = actor.parties().stream().map(PartyId::value).sorted().toList();
        return switch (actor.reach()) {
            case ALL, SYSTEM -> DSL.noCondition();
            case PARTY -> mine.size() == 1 ? HEADER.OWNER_PARTY.eq(mine.getFirst()) : HEADER.OWNER_PARTY.in(mine);
            case SELF -> Visibility.of(actor);
        };
    }

    /** Those of the candidates whose first entry, which says the title, has enough words in common with the title asked for. */
    private static SelectConditionStep<Record> lookedThrough(
            SelectFromStep<Record> select, Likeness wanted, Actor actor, Select<Record1<UUID>> candidates) {
        var asked =
                DSL.table("(select tsvector_to_array(to_tsvector('english', {0})) as words)", DSL.val(wanted.title()));
        var common = DSL.table(
                "lateral (select count(*)::int as shared from unnest(tsvector_to_array({0})) word where word = any({1}))",
                WORDS, ASKED);
        return select.from(asked.as("asked"))
                .crossJoin(candidates.asTable("candidate", "id"))
                .join(HEADER)
                .on(HEADER.ID.eq(CANDIDATE))
                .join(ENTRY)
                .on(ENTRY.RECORD_ID.eq(HEADER.ID).and(ENTRY.SEQ.eq(DSL.inline(1))))
                .crossJoin(common.as("common"))
                .where(Visibility.of(actor))
                .and(Visibility.ofEntries(actor))
                .and(SHARED.gt(DSL.inline(0)))
                .and(SHARED.mul(DSL.inline(ONE_IN)).ge(DSL.function("cardinality", Integer.class, ASKED)));
    }

    /** What the newest entry of the work's end says, when the actor may read it. */
    private static Field<String> how(Likeness wanted, Actor actor) {
        return DSL.field(DSL.select(ENTRY.TEXT)
                        .from(ENTRY)
                        .where(ENTRY.RECORD_ID.eq(HEADER.ID))
                        .and(ENTRY.KIND.eq(wanted.solution()))
                        .and(Visibility.ofEntries(actor))
                        .orderBy(ENTRY.SEQ.desc())
                        .limit(DSL.inline(1)))
                .as("how");
    }

    private static List<Solved> solved(ResultSet set) throws SQLException {
        var found = new ArrayList<Solved>();
        while (set.next()) {
            found.add(new Solved(HeaderRows.row(set), set.getString("how")));
        }
        return found;
    }
}
