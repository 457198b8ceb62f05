package org.fairlead.incident.internal;

import static org.fairlead.db.incident.Tables.DETAIL;
import static org.fairlead.platform.language.Say.later;

import java.util.List;
import org.fairlead.platform.filter.FilterField;
import org.fairlead.platform.filter.FilterSql.Meaning;
import org.fairlead.platform.filter.FilterSql.Test;
import org.fairlead.platform.filter.FilterType;
import org.fairlead.platform.filter.Meanings;
import org.fairlead.record.MoreFields;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RowField;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * {@code impact = "Everyone at a site"} and {@code urgency = high}, in the words of the priority matrix (INC-2). Whoever reads an incident
 * reads both.
 */
@Component
class GravityFields implements MoreFields {

    @Override
    public List<Filtered> fields() {
        return List.of(
                filtered("impact", later("incident.filter.impact"), DETAIL.IMPACT),
                filtered("urgency", later("incident.filter.urgency"), DETAIL.URGENCY));
    }

    /** The same as columns, and to put incidents together by. */
    @Configuration(proxyBeanMethods = false)
    static class GravityColumns {

        @Bean
        RowField impactOfRow() {
            return column("impact", DETAIL.IMPACT);
        }

        @Bean
        RowField urgencyOfRow() {
            return column("urgency", DETAIL.URGENCY);
        }

        private static RowField column(String name, Field<String> of) {
            return RowField.of(
                    name,
                    (actor, record) -> DSL.field(DSL.select(of).from(DETAIL).where(DETAIL.RECORD_ID.eq(record))));
        }
    }

    private static Filtered filtered(String name, String words, Field<String> column) {
        return new Filtered(FilterField.of(name, FilterType.TEXT, words), actor -> meaning(Meanings.text(column)));
    }

    private static Meaning meaning(Meaning ofColumn) {
        return test -> test instanceof Test.IsNone ? DSL.not(rated(DSL.noCondition())) : rated(ofColumn.of(test));
    }

    private static Condition rated(Condition how) {
        return RecordFields.among(DSL.select(DETAIL.RECORD_ID).from(DETAIL).where(how));
    }
}
