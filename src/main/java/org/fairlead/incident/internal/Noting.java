package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fairlead.incident.WriteNote;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.record.Audience;
import org.fairlead.record.History;
import org.fairlead.record.NewEntry;
import org.fairlead.record.RecordFacts.Noted;
import org.springframework.stereotype.Component;

/** Writing a note: who may read it, and what it ends when the user wrote it. */
@Component
class Noting {

    private final Pausing pausing;

    Noting(Pausing pausing) {
        this.pausing = pausing;
    }

    static void mustBeSaid(String text) {
        if (text.isBlank()) {
            throw GeneralRefusal.invalid("text", say("incident.refusal.empty-note"));
        }
        if (text.length() > Editing.LONGEST_TEXT) {
            throw GeneralRefusal.invalid("text", say("incident.refusal.long-note"));
        }
    }

    List<NewEntry> entries(Actor actor, History history, WriteNote command) {
        var audience = command.audience();
        if (actor.reach() == Reach.SELF && audience != Audience.EVERYONE) {
            throw GeneralRefusal.invalid("audience", say("incident.refusal.everyone"));
        }
        if (audience == Audience.NAMED && !history.header().involved().containsAll(command.named())) {
            throw GeneralRefusal.invalid("named", say("incident.refusal.share-on-it"));
        }
        if (audience == Audience.NAMED && command.named().isEmpty()) {
            throw GeneralRefusal.invalid("named", say("incident.refusal.share-nobody"));
        }
        var named = audience == Audience.NAMED ? command.named() : Set.<PartyId>of();
        var note = new NewEntry(new Noted(), command.text().strip(), audience, named, null);
        var entries = new ArrayList<NewEntry>(List.of(note));
        if (Rights.isUser(actor, history.header()) && audience == Audience.EVERYONE) {
            entries.addAll(pausing.answered(history));
        }
        return entries;
    }

    /** What is written on a part of the incident: what everybody may read. */
    static List<NewEntry> onPart(WriteNote command) {
        return command.audience() == Audience.EVERYONE
                ? List.of(NewEntry.of(new Noted()).saying(command.text().strip()))
                : List.of();
    }
}
