package org.fairlead.access;

import org.fairlead.platform.actor.Actor;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The rule of {@link Sharings} as a condition on rows. */
final class UsableRows {

    private UsableRows() {}

    static Condition of(Actor actor, Sharings.Columns columns) {
        var own = actor.optionalPerson()
                .<Condition>map(person -> columns.owner().eq(person.value()))
                .orElseGet(DSL::falseCondition);
        return switch (actor.reach()) {
            case SYSTEM -> DSL.noCondition();
            case SELF -> own;
            case ALL, PARTY ->
                own.or(columns.sharing().eq(Sharing.EVERYONE.name()))
                        .or(columns.sharing()
                                .ne(Sharing.PERSON.name())
                                .and(columns.organisation().eq(DSL.any(actor.partyIds()))));
        };
    }
}
