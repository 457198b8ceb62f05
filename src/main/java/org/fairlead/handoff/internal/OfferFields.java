package org.fairlead.handoff.internal;

import static org.fairlead.db.handoff.Tables.ARBITRATION;
import static org.fairlead.db.handoff.Tables.OFFER;
import static org.fairlead.platform.language.Say.later;

import java.util.List;
import org.fairlead.handoff.OfferState;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.filter.FilterField;
import org.fairlead.platform.filter.FilterSql.Meaning;
import org.fairlead.platform.filter.FilterSql.Test;
import org.fairlead.platform.filter.FilterType;
import org.fairlead.platform.filter.Meanings;
import org.fairlead.record.MoreFields;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RowField;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** {@code answer-by < 30m}: when an offer that awaits its answer must have it, for the two it is between and those who oversee the estate. */
@Component
class OfferFields implements MoreFields {

    @Override
    public List<Filtered> fields() {
        return List.of(new Filtered(
                FilterField.of("answer-by", FilterType.INSTANT, later("handoff.filter.answer-by")),
                OfferFields::meaning));
    }

    private static Meaning meaning(Actor actor) {
        var when = Meanings.instant(OFFER.ANSWER_BY);
        return test -> test instanceof Test.IsNone
                ? DSL.not(offered(actor, DSL.noCondition()))
                : offered(actor, when.of(test));
    }

    private static Condition offered(Actor actor, Condition when) {
        return RecordFields.among(
                DSL.select(OFFER.RECORD_ID).from(OFFER).where(awaited(actor)).and(when));
    }

    /** Written as in the index. */
    private static Condition awaited(Actor actor) {
        return OFFER.STATE
                .in(DSL.inline(OfferState.OFFERED.name()), DSL.inline(OfferState.TIMED_OUT.name()))
                .and(QueueQueries.between(actor));
    }

    /** The same as a column, and whether a decision is awaited. */
    @Configuration(proxyBeanMethods = false)
    static class OfferColumns {

        @Bean
        RowField answerBy() {
            return RowField.of(
                    "answer-by",
                    (actor, record) -> DSL.field(DSL.select(DSL.min(OFFER.ANSWER_BY))
                            .from(OFFER)
                            .where(OFFER.RECORD_ID.eq(record))
                            .and(awaited(actor))));
        }

        @Bean
        RowField disputed() {
            return RowField.of(
                    "disputed",
                    (actor, record) -> DSL.field(DSL.select(DSL.max(ARBITRATION.CAUSE))
                            .from(ARBITRATION)
                            .where(ARBITRATION.RECORD_ID.eq(record))
                            .and(ARBITRATION.DECIDED_AT.isNull())
                            .and(QueueQueries.overseen(actor))));
        }
    }
}
