package org.fairlead.attachment.internal;

import static org.fairlead.platform.language.Say.say;

import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.springframework.stereotype.Component;

/** Who comes through to the files of a record. */
@Component
class Gate {

    private final Access access;
    private final Records records;

    Gate(Access access, Records records) {
        this.access = access;
        this.records = records;
    }

    void mayAttach(Actor actor) {
        access.require(actor, Act.ATTACH);
    }

    /** A record that the actor cannot see is not there. */
    void mustSee(RecordId record, Actor actor) {
        access.require(actor, Act.READ_RECORDS);
        if (records.find(actor, record.toString()).isEmpty()) {
            throw GeneralRefusal.unknown(say("attachment.record"));
        }
    }
}
