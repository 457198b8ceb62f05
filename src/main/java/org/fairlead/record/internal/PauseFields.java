package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.HEADER;
import static org.fairlead.db.record.Tables.PAUSE;
import static org.fairlead.platform.language.Say.later;

import java.util.List;
import org.fairlead.platform.filter.FilterField;
import org.fairlead.platform.filter.FilterField.Choice;
import org.fairlead.platform.filter.FilterSql.Meaning;
import org.fairlead.platform.filter.FilterSql.Test;
import org.fairlead.platform.filter.FilterType;
import org.fairlead.platform.filter.Meanings;
import org.fairlead.record.MoreFields;
import org.fairlead.record.RowField;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** {@code waits-for = user}, {@code pause-reason ~ access}: the pauses that last, which everybody on a record is told of. */
@Component
class PauseFields implements MoreFields {

    /** Whom a pause can wait for, as facts name them. */
    static final List<Choice> WHOM = List.of(
            new Choice("USER", "The user"),
            new Choice("SUPPLIER", "A supplier"),
            new Choice("OUTSIDER", "Somebody outside"),
            new Choice("AUTHORITY", "The operational authority"));

    @Override
    public List<Filtered> fields() {
        return List.of(
                new Filtered(
                        FilterField.choice("waits-for", WHOM, later("record.filter.waits-for")),
                        actor -> meaning(Meanings.choice(PAUSE.TO_ACT))),
                new Filtered(
                        FilterField.of("pause-reason", FilterType.TEXT, later("record.filter.pause-reason")),
                        actor -> meaning(Meanings.text(PAUSE.REASON))));
    }

    private static Meaning meaning(Meaning ofPause) {
        return test -> test instanceof Test.IsNone ? DSL.not(paused(DSL.noCondition())) : paused(ofPause.of(test));
    }

    private static Condition paused(Condition how) {
        return HEADER.ID.in(
                DSL.select(PAUSE.RECORD_ID).from(PAUSE).where(lasts()).and(how));
    }

    private static Condition lasts() {
        return PAUSE.ENDS_AT.isNull().and(PAUSE.VOIDED_AT.isNull());
    }

    /** The same as columns. */
    @Configuration(proxyBeanMethods = false)
    static class PauseColumns {

        @Bean
        RowField waitsFor() {
            return column("waits-for", PAUSE.TO_ACT);
        }

        @Bean
        RowField pauseReason() {
            return column("pause-reason", PAUSE.REASON);
        }

        private static RowField column(String name, Field<String> of) {
            return RowField.of(
                    name,
                    (actor, record) -> DSL.field(DSL.select(
                                    DSL.field("string_agg(distinct {0}, ', ' order by {0})", SQLDataType.VARCHAR, of))
                            .from(PAUSE)
                            .where(PAUSE.RECORD_ID.eq(record))
                            .and(lasts())));
        }
    }
}
