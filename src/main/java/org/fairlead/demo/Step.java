package org.fairlead.demo;

import java.time.Duration;
import org.fairlead.incident.Incidents;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What a bot means to do next with a record.
 *
 * @param after how long after the last change
 * @param who which bot
 * @param act what it asks of the front door
 * @param other another record that the act changes too; null for none
 */
record Step(Duration after, PersonId who, Act act, @Nullable RecordId other) {

    /** A step that changes one record. */
    Step(Duration after, PersonId who, Act act) {
        this(after, who, act, null);
    }

    /** One call of the front door. The intent says which version the bot looked at. */
    @FunctionalInterface
    interface Act {
        void ask(Incidents incidents, Actor actor, Intent intent);
    }
}
