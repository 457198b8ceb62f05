package org.fairlead.survey.internal;

import static org.fairlead.db.survey.Tables.REQUEST;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.db.survey.Routines;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.sql.Answer;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.RoundTrip;
import org.fairlead.survey.Figures;
import org.fairlead.survey.Request;
import org.fairlead.survey.Results;
import org.fairlead.survey.Results.Group;
import org.fairlead.survey.Results.Month;
import org.fairlead.survey.Results.Span;
import org.fairlead.survey.Survey;
import org.fairlead.survey.SurveyResults;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts requests and answers, in one round trip. */
@Component
class CountedResults implements SurveyResults {

    private static final Field<LocalDate> MONTH =
            DSL.field("date_trunc('month', {0} at time zone 'UTC')::date", SQLDataType.LOCALDATE, REQUEST.ASKED_AT);

    /** What is counted of each group, after what it is grouped by. */
    private static final int COUNTS = 3;

    private final SurveyStore store;
    private final Access access;
    private final Clock clock;

    CountedResults(SurveyStore store, Access access, Clock clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Results of(Actor actor, Span span) {
        access.require(actor, Act.SEE_SURVEYS);
        return switch (actor.reach()) {
            case ALL, SYSTEM -> everything(actor, span);
            case PARTY -> months(actor, span);
            case SELF -> new Results(span, Figures.NONE, List.of(), List.of(), List.of(), true);
        };
    }

    private static Condition within(Span span) {
        return REQUEST.ASKED_AT.ge(span.begins()).and(REQUEST.ASKED_AT.lt(span.ends()));
    }

    private Results everything(Actor actor, Span span) {
        var now = clock.instant();
        var trip = store.database().trip(Asker.of(actor));
        var services = counted(trip, REQUEST.SERVICE, span, now);
        var resolvers = counted(trip, REQUEST.RESOLVER, span, now);
        var months = counted(trip, MONTH, span, now);
        trip.atOneMoment().run();
        var byMonth = months.get().stream()
                .map(row -> new Month(YearMonth.from(row.get(0, LocalDate.class)), null, figures(row)))
                .toList();
        var whole = byMonth.stream().map(Month::figures).reduce(Figures.NONE, Figures::plus);
        return new Results(span, whole, groups(services.get()), groups(resolvers.get()), byMonth, false);
    }

    private static Answer<Result<Record>> counted(RoundTrip trip, Field<?> by, Span span, Instant now) {
        return trip.read(groupedBy(by, within(span), now));
    }

    private static Select<?> groupedBy(Field<?> by, Condition wanted, Instant now) {
        var fields = new ArrayList<Field<?>>();
        fields.add(by);
        fields.add(DSL.count());
        fields.add(DSL.count(REQUEST.SCORE));
        fields.add(DSL.count().filterWhere(REQUEST.SCORE.isNull().and(REQUEST.OPEN_UNTIL.gt(now))));
        for (short score = 1; score <= Survey.STEPS; score++) {
            fields.add(DSL.count().filterWhere(REQUEST.SCORE.eq(score)));
        }
        return DSL.select(fields).from(REQUEST).where(wanted).groupBy(by).orderBy(by);
    }

    private static Figures figures(Record row) {
        return new Figures(
                row.get(1, Integer.class),
                row.get(2, Integer.class),
                row.get(COUNTS, Integer.class),
                scores(row, COUNTS + 1));
    }

    private static List<Integer> scores(Record row, int from) {
        var scores = new ArrayList<Integer>();
        for (int step = 0; step < Survey.STEPS; step++) {
            scores.add(row.get(from + step, Integer.class));
        }
        return scores;
    }

    private static List<Group> groups(Result<Record> rows) {
        return rows.stream()
                .map(row -> new Group(row.get(0, UUID.class), figures(row)))
                .toList();
    }

    /** What the database says a supplier may be told, and not a month more. */
    private Results months(Actor actor, Span span) {
        var trip = store.database().trip(Asker.of(actor));
        var told = Routines.months(clock.instant());
        var rows = trip.read(DSL.select(told.fields()).from(told));
        trip.run();
        var months = rows.get().stream()
                .map(CountedResults::month)
                .filter(month -> span.holds(month.month()))
                .filter(month -> mayBeTold(actor, month))
                .toList();
        var whole = months.stream().map(Month::figures).reduce(Figures.NONE, Figures::plus);
        return new Results(span, whole, List.of(), List.of(), months, true);
    }

    private static Month month(Record row) {
        var figures = new Figures(row.get(2, Integer.class), row.get(3, Integer.class), 0, scores(row, 4));
        return new Month(YearMonth.from(row.get(1, LocalDate.class)), row.get(0, UUID.class), figures);
    }

    /** The same rule once more, on this side of the database. */
    private static boolean mayBeTold(Actor actor, Month month) {
        return actor.reach() == Reach.PARTY
                && month.resolver() != null
                && actor.actsFor(new PartyId(month.resolver()))
                && month.figures().answered() >= Results.FEWEST;
    }

    @Override
    public List<Request> requests(Actor actor, Span span, @Nullable After after, int most) {
        access.require(actor, Act.SEE_SURVEYS);
        if (actor.reach() != Reach.ALL) {
            return List.of();
        }
        var rest = after == null
                ? DSL.noCondition()
                : DSL.row(REQUEST.ASKED_AT, REQUEST.RECORD_ID, REQUEST.PERSON_ID)
                        .lt(after.at(), after.record(), after.person());
        return store.requests(
                actor,
                within(span).and(rest),
                most,
                REQUEST.ASKED_AT.desc(),
                REQUEST.RECORD_ID.desc(),
                REQUEST.PERSON_ID.desc());
    }
}
