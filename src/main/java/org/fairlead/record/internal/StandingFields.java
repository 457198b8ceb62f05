package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.HEADER;
import static org.fairlead.platform.language.Say.later;

import java.util.List;
import org.fairlead.db.record.tables.Header;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.filter.FilterField;
import org.fairlead.platform.filter.FilterSql.Meaning;
import org.fairlead.platform.filter.FilterSql.Test;
import org.fairlead.platform.filter.FilterType;
import org.fairlead.platform.filter.Meanings;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.record.MoreFields;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RowField;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * How a record stands: {@code customer-due < 2h}, {@code at-risk}, {@code hand-overs >= 2}, {@code parent = INC-7K39-QF2X}. Everybody on a
 * record knows what the customer was promised and how often it changed hands; whether a clock is at risk those who know its nearest
 * deadline; of what it is a part those who may read that.
 */
@Component
class StandingFields implements MoreFields {

    private static final Header ABOVE = HEADER.as("above");

    @Override
    public List<Filtered> fields() {
        return List.of(
                new Filtered(
                        FilterField.of("customer-due", FilterType.INSTANT, later("record.filter.customer-due")),
                        actor -> Meanings.instant(HEADER.CUSTOMER_DUE_AT)),
                new Filtered(
                        FilterField.of("at-risk", FilterType.FLAG, later("record.filter.at-risk")),
                        actor -> Meanings.flag(HEADER.AT_RISK.isTrue().and(RecordFilter.ownClocks(actor)))),
                new Filtered(
                        FilterField.of("hand-overs", FilterType.NUMBER, later("record.filter.hand-overs")),
                        actor -> Meanings.whole(HEADER.HOLDING, 1)),
                new Filtered(
                        FilterField.of("parent", FilterType.TEXT, later("record.filter.parent")),
                        StandingFields::parent));
    }

    private static Meaning parent(Actor actor) {
        return test -> switch (test) {
            case Test.IsText text -> under(actor, text.text());
            case Test.HoldsWords words -> under(actor, String.join(" ", words.words()));
            case Test.IsNone none -> alone(actor);
            case Test.IsSet set -> throw wrong(test);
            case Test.IsNumber number -> throw wrong(test);
            case Test.IsWithin within -> throw wrong(test);
            case Test.IsOneOf ids -> throw wrong(test);
        };
    }

    private static IllegalArgumentException wrong(Test test) {
        return new IllegalArgumentException("a record above cannot answer " + test);
    }

    private static Condition under(Actor actor, String typed) {
        var number = HumanNumber.read(typed).map(HumanNumber::text).orElse(typed);
        return HEADER.PARENT.in(
                DSL.select(ABOVE.ID).from(ABOVE).where(ABOVE.NUMBER.eq(number)).and(Visibility.of(actor, ABOVE)));
    }

    /** For those who may not read what is above, there is nothing above. */
    private static Condition alone(Actor actor) {
        return actor.reach() == Reach.ALL || actor.reach() == Reach.SYSTEM
                ? HEADER.PARENT.isNull()
                : HEADER.PARENT
                        .isNull()
                        .or(DSL.notExists(DSL.selectOne()
                                .from(ABOVE)
                                .where(ABOVE.ID.eq(HEADER.PARENT))
                                .and(Visibility.of(actor, ABOVE))));
    }

    /** The number of what it is a part of, as a column. */
    @Configuration(proxyBeanMethods = false)
    static class StandingColumns {

        @Bean
        RowField parentNumber() {
            return RowField.of(
                    "parent",
                    (actor, record) -> DSL.field(DSL.select(ABOVE.NUMBER)
                            .from(ABOVE)
                            .where(ABOVE.ID.eq(HEADER.PARENT))
                            .and(Visibility.of(actor, ABOVE))));
        }
    }
}
