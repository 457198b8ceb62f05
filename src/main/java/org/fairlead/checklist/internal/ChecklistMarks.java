package org.fairlead.checklist.internal;

import static org.fairlead.db.checklist.Tables.PROGRESS;
import static org.fairlead.platform.language.Say.later;

import java.util.List;
import java.util.UUID;
import org.fairlead.checklist.Progress;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.filter.FilterField;
import org.fairlead.platform.filter.FilterField.Choice;
import org.fairlead.platform.filter.FilterSql.Meaning;
import org.fairlead.platform.filter.FilterSql.Test;
import org.fairlead.record.Audience;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RowMarks;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** How far checklists are, in lists and filters, as far as an actor may know of them; row-level security says the same. */
@Component
class ChecklistMarks implements RowMarks {

    private static final String UNFINISHED = "UNFINISHED";
    private static final String FINISHED = "FINISHED";

    @Override
    public Field<String> of(Actor actor, Field<UUID> record) {
        var settled = DSL.sum(PROGRESS.STEPS.minus(PROGRESS.OPEN));
        return DSL.field(DSL.select(DSL.field(
                        "{0} || {1} || '/' || {2}",
                        SQLDataType.VARCHAR, DSL.inline(Progress.PREFIX), settled, DSL.sum(PROGRESS.STEPS)))
                .from(PROGRESS)
                .where(PROGRESS.RECORD_ID.eq(record))
                .and(known(actor)));
    }

    private static Condition known(Actor actor) {
        var own = PROGRESS.PARTY.eq(DSL.any(actor.partyIds()));
        var there = PROGRESS.REMOVED.isFalse();
        return switch (actor.reach()) {
            case SYSTEM -> there;
            case ALL -> there.and(own.or(PROGRESS.AUDIENCE.ne(Audience.OWN.name())));
            case PARTY ->
                there.and(own.or(PROGRESS.AUDIENCE.eq(Audience.INVOLVED.name()))
                        .or(PROGRESS.AUDIENCE
                                .eq(Audience.NAMED.name())
                                .and(DSL.arrayOverlap(PROGRESS.NAMED, actor.partyIds()))));
            case SELF -> DSL.falseCondition();
        };
    }

    @Override
    public List<Filtered> fields() {
        var choices = List.of(new Choice(UNFINISHED, "Unfinished"), new Choice(FINISHED, "Finished"));
        return List.of(new Filtered(
                FilterField.choice("checklist", choices, later("checklist.filter.checklist")),
                ChecklistMarks::meaning));
    }

    private static Meaning meaning(Actor actor) {
        return test -> switch (test) {
            case Test.IsText text -> text.text().equals(UNFINISHED) ? unfinished(actor) : finished(actor);
            case Test.IsNone none -> DSL.not(with(known(actor)));
            case Test.HoldsWords words -> throw wrong(test);
            case Test.IsSet set -> throw wrong(test);
            case Test.IsNumber number -> throw wrong(test);
            case Test.IsWithin within -> throw wrong(test);
            case Test.IsOneOf ids -> throw wrong(test);
        };
    }

    private static Condition unfinished(Actor actor) {
        return with(known(actor).and(PROGRESS.OPEN.gt(0)));
    }

    private static Condition finished(Actor actor) {
        return with(known(actor)).andNot(unfinished(actor));
    }

    private static Condition with(Condition rows) {
        return RecordFields.among(DSL.select(PROGRESS.RECORD_ID).from(PROGRESS).where(rows));
    }

    private static IllegalArgumentException wrong(Test test) {
        return new IllegalArgumentException("a checklist cannot answer " + test);
    }
}
