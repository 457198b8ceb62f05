package org.fairlead.notification.internal;

import static org.fairlead.db.notification.Tables.WATCH;
import static org.fairlead.platform.language.Say.later;

import java.util.List;
import org.fairlead.notification.Watching;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.filter.FilterField;
import org.fairlead.platform.filter.FilterSql.Meaning;
import org.fairlead.platform.filter.FilterSql.Test;
import org.fairlead.platform.filter.FilterType;
import org.fairlead.record.MoreFields;
import org.fairlead.record.RecordFields;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** {@code watcher = me}, and others as far as the reader is told who watches. */
@Component
class WatcherField implements MoreFields {

    @Override
    public List<Filtered> fields() {
        return List.of(new Filtered(
                FilterField.of("watcher", FilterType.PERSON, later("notification.filter.watcher")),
                WatcherField::meaning));
    }

    private static Meaning meaning(Actor actor) {
        return test -> switch (test) {
            case Test.IsOneOf people -> watched(actor, WATCH.PERSON_ID.in(people.ids()));
            case Test.IsNone none -> DSL.not(watched(actor, DSL.noCondition()));
            case Test.IsText text -> throw wrong(test);
            case Test.HoldsWords words -> throw wrong(test);
            case Test.IsSet set -> throw wrong(test);
            case Test.IsNumber number -> throw wrong(test);
            case Test.IsWithin within -> throw wrong(test);
        };
    }

    private static IllegalArgumentException wrong(Test test) {
        return new IllegalArgumentException("a watcher cannot answer " + test);
    }

    private static Condition watched(Actor actor, Condition whom) {
        return RecordFields.among(DSL.select(WATCH.RECORD_ID)
                .from(WATCH)
                .where(WATCH.STATE.eq(Watching.WATCHING.name()))
                .and(whom)
                .and(WatchStore.told(actor)));
    }
}
