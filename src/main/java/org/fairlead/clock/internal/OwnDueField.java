package org.fairlead.clock.internal;

import static org.fairlead.db.clock.Tables.READING;
import static org.fairlead.platform.language.Say.later;

import java.time.Instant;
import java.util.List;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.filter.FilterField;
import org.fairlead.platform.filter.FilterSql.Meaning;
import org.fairlead.platform.filter.FilterSql.Test;
import org.fairlead.platform.filter.FilterType;
import org.fairlead.record.ClockKind;
import org.fairlead.record.MoreFields;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RowField;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** {@code own-due < 2h}: the nearest of the agreement clocks that run for the reader's own organisation, and of nobody else's. */
@Component
class OwnDueField implements MoreFields {

    static final String NAME = "own-due";

    @Override
    public List<Filtered> fields() {
        return List.of(new Filtered(
                FilterField.of(NAME, FilterType.INSTANT, later("clock.filter.own-due")), OwnDueField::meaning));
    }

    private static Meaning meaning(Actor actor) {
        return test -> switch (test) {
            case Test.IsWithin within -> within(actor, within.from(), within.until());
            case Test.IsNone none -> DSL.not(runs(actor, DSL.noCondition()));
            case Test.IsText text -> throw wrong(test);
            case Test.HoldsWords words -> throw wrong(test);
            case Test.IsSet set -> throw wrong(test);
            case Test.IsNumber number -> throw wrong(test);
            case Test.IsOneOf ids -> throw wrong(test);
        };
    }

    private static IllegalArgumentException wrong(Test test) {
        return new IllegalArgumentException("a clock cannot answer " + test);
    }

    /** The nearest one counts: one lies in the span and none before it. */
    private static Condition within(Actor actor, Instant from, Instant until) {
        var before = until.equals(Instant.MAX) ? DSL.noCondition() : READING.DUE_AT.lt(until);
        return from.equals(Instant.MIN)
                ? runs(actor, before)
                : runs(actor, READING.DUE_AT.ge(from).and(before)).and(DSL.not(runs(actor, READING.DUE_AT.lt(from))));
    }

    private static Condition runs(Actor actor, Condition when) {
        return RecordFields.among(
                DSL.select(READING.RECORD_ID).from(READING).where(own(actor)).and(when));
    }

    private static Condition own(Actor actor) {
        return switch (actor.reach()) {
            case ALL, SYSTEM, PARTY ->
                READING.PARTY_ID
                        .eq(DSL.any(actor.partyIds()))
                        .and(READING.KIND.eq(ClockKind.AGREEMENT.name()))
                        .and(READING.STATE.eq(DSL.inline("RUNNING")))
                        .and(READING.DUE_AT.isNotNull());
            case SELF -> DSL.falseCondition();
        };
    }

    /** The same as a column. */
    @Configuration(proxyBeanMethods = false)
    static class OwnDueColumn {

        @Bean
        RowField ownDue() {
            return RowField.of(
                    NAME,
                    (actor, record) -> DSL.field(DSL.select(DSL.min(READING.DUE_AT))
                            .from(READING)
                            .where(READING.RECORD_ID.eq(record))
                            .and(own(actor))));
        }
    }
}
