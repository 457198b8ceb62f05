package org.fairlead.survey.internal;

import static org.fairlead.db.survey.Tables.REQUEST;
import static org.fairlead.platform.language.Say.later;

import java.util.List;
import java.util.function.Function;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.filter.FilterField;
import org.fairlead.platform.filter.FilterField.Choice;
import org.fairlead.platform.filter.FilterSql.Meaning;
import org.fairlead.platform.filter.FilterSql.Test;
import org.fairlead.platform.filter.FilterType;
import org.fairlead.platform.filter.Meanings;
import org.fairlead.record.MoreFields;
import org.fairlead.record.RecordFields;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Requests and answers in filters of records: all of them for those who oversee the estate, one's own for everybody else; row-level
 * security says the same.
 */
@Component
class SurveyFields implements MoreFields {

    private static final String ANSWERED = "ANSWERED";

    @Override
    public List<Filtered> fields() {
        var choices = List.of(new Choice(ANSWERED, "Answered"), new Choice("UNANSWERED", "Asked, and not answered"));
        return List.of(
                field(
                        FilterField.choice("survey", choices, later("survey.filter.survey")),
                        Meanings.choice(DSL.when(REQUEST.SCORE.isNotNull(), DSL.inline(ANSWERED))
                                .otherwise(DSL.inline("UNANSWERED")))),
                field(
                        FilterField.of("score", FilterType.NUMBER, later("survey.filter.score")),
                        Meanings.number(REQUEST.SCORE)),
                field(
                        FilterField.of("surveyed", FilterType.INSTANT, later("survey.filter.surveyed")),
                        Meanings.instant(REQUEST.ASKED_AT)),
                field(
                        FilterField.of("survey-resolver", FilterType.PARTY, later("survey.filter.survey-resolver")),
                        Meanings.id(REQUEST.RESOLVER)));
    }

    private static Filtered field(FilterField field, Meaning ofRow) {
        Function<Actor, Meaning> meaning = actor ->
                test -> test instanceof Test.IsNone ? DSL.not(with(actor, valued(field))) : with(actor, ofRow.of(test));
        return new Filtered(field, meaning);
    }

    /** What a record needs to have a value of the field. */
    private static Condition valued(FilterField field) {
        return field.type() == FilterType.NUMBER ? REQUEST.SCORE.isNotNull() : DSL.noCondition();
    }

    private static Condition with(Actor actor, Condition rows) {
        return RecordFields.among(DSL.select(REQUEST.RECORD_ID)
                .from(REQUEST)
                .where(SurveyStore.known(actor))
                .and(rows));
    }
}
